package org.runspacelab.ui.shared;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.runspacelab.ui.theme.Messages;

/** Queues and shared variables, and beside them what stands in the selected queue. */
public final class SharedView {

    private final Messages messages;
    private final TableView<SharedRow> table = new TableView<>();
    private final TableView<SharedItem> items = new TableView<>();
    private final SplitPane root = new SplitPane(table, items);

    public SharedView(SharedModel model, Messages messages) {
        this.messages = messages;
        table.setId("shared-table");
        table.setItems(model.rows());
        table.setAccessibleText(messages.text("shared.title"));
        table.setPlaceholder(muted("shared.empty"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("name", row -> Bindings.createStringBinding(row::name), 110));
        table.getColumns().add(column("kind", row -> Bindings.createStringBinding(row::kind), 120));
        table.getColumns().add(column("content", SharedRow::contentProperty, 200));
        table.getColumns().add(column("by", SharedRow::byProperty, 170));
        table.getColumns().add(column("traffic", SharedRow::trafficProperty, 320));
        items.setId("shared-items");
        items.setAccessibleText(messages.text("shared.items"));
        items.setPlaceholder(muted("shared.noitems"));
        items.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<SharedItem, String> item = new TableColumn<>(messages.text("shared.items"));
        item.setCellValueFactory(cell -> cell.getValue().textProperty());
        items.getColumns().add(item);
        table.getSelectionModel().selectedItemProperty().subscribe(row ->
                items.setItems(row == null ? FXCollections.observableArrayList() : row.items()));
        root.setDividerPositions(0.7);
    }

    public Node root() {
        return root;
    }

    public TableView<SharedRow> table() {
        return table;
    }

    private Label muted(String name) {
        Label label = new Label(messages.text(name));
        label.getStyleClass().add("text-muted");
        label.setWrapText(true);
        return label;
    }

    private TableColumn<SharedRow, String> column(
            String name, Function<SharedRow, ObservableValue<String>> text, double width) {
        TableColumn<SharedRow, String> column = new TableColumn<>(messages.text("shared.column." + name));
        column.setId("shared-" + name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> text.apply(cell.getValue()));
        return column;
    }
}
