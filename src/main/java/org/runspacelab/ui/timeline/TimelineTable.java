package org.runspacelab.ui.timeline;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.runspacelab.ui.theme.Messages;

/** The same as a table: time, lane, what. Enter or a double click leads on. */
final class TimelineTable {

    private final TimelineModel model;
    private final TableView<Mark> table = new TableView<>();

    TimelineTable(TimelineModel model, MarkWords words, MarkTargets targets, Messages messages) {
        this.model = model;
        table.setId("timeline-marks");
        table.setAccessibleText(messages.text("timeline.title"));
        Label empty = new Label(messages.text("timeline.empty"));
        empty.getStyleClass().add("text-muted");
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column(messages.text("timeline.column.time"), mark -> words.time(mark.nanos()), 130));
        table.getColumns().add(column(messages.text("timeline.column.lane"), mark -> words.lane(mark.lane()), 160));
        table.getColumns().add(column(messages.text("timeline.column.what"), words::what, 600));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                targets.show(table.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                targets.show(table.getSelectionModel().getSelectedItem());
            }
        });
    }

    TableView<Mark> root() {
        return table;
    }

    /** Follows the marks while it is shown only: nobody has to keep up with them otherwise. */
    void show(boolean shown) {
        table.setItems(shown ? model.marks() : FXCollections.observableArrayList());
        if (shown && !model.marks().isEmpty()) {
            table.scrollTo(model.marks().size() - 1);
        }
    }

    private static TableColumn<Mark, String> column(String title, Function<Mark, String> text, double width) {
        TableColumn<Mark, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
        return column;
    }
}
