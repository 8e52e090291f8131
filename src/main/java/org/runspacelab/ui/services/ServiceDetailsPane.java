package org.runspacelab.ui.services;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDetails.RawValue;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.ui.export.TableCopy;
import org.runspacelab.ui.theme.Messages;

/** One service in full: what the list knows of it, then its source's own values. Belongs to the FX thread. */
final class ServiceDetailsPane {

    /** A value that stays in its row while it changes. */
    private record Line(String name, ReadOnlyStringWrapper value) {}

    private final Messages messages;
    private final ServiceColumns words;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Label title = new Label();
    private final VBox root;
    private Subscription following = Subscription.EMPTY;

    ServiceDetailsPane(Messages messages, ServiceColumns words) {
        this.messages = messages;
        this.words = words;
        TableView<Line> table = new TableView<>(lines);
        table.setId("services-details");
        table.setAccessibleText(messages.text("services.details"));
        table.getStyleClass().addAll(Styles.DENSE, "service-details");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("property", line -> new ReadOnlyStringWrapper(line.name()), 130));
        table.getColumns().add(column("value", Line::value, 200));
        TableCopy.install(table);
        title.setId("services-details-title");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        root = new VBox(title, table);
        root.getStyleClass().add("service-details-pane");
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    Node root() {
        return root;
    }

    /** Shows this one from now on, and follows it. */
    void show(@Nullable ServiceRow row) {
        following.unsubscribe();
        if (row == null) {
            following = Subscription.EMPTY;
            return;
        }
        following = Subscription.combine(
                row.recordProperty().subscribe(() -> update(row)), row.rawProperty().subscribe(() -> update(row)));
        title.setText(row.record().name());
        update(row);
    }

    private void update(ServiceRow row) {
        List<RawValue> values = new ArrayList<>(listed(row.record()));
        values.addAll(row.rawProperty().get());
        if (values.stream().map(RawValue::name).toList().equals(lines.stream().map(Line::name).toList())) {
            for (int i = 0; i < values.size(); i++) {
                lines.get(i).value().set(values.get(i).value());
            }
        } else {
            exchange(values);
        }
    }

    private void exchange(List<RawValue> values) {
        Set<String> names = new HashSet<>();
        values.forEach(value -> names.add(value.name()));
        lines.removeIf(line -> !names.contains(line.name()));
        for (int i = 0; i < values.size(); i++) {
            RawValue value = values.get(i);
            if (i < lines.size() && lines.get(i).name().equals(value.name())) {
                lines.get(i).value().set(value.value());
            } else {
                lines.add(i, new Line(value.name(), new ReadOnlyStringWrapper(value.value())));
            }
        }
        lines.remove(values.size(), lines.size());
    }

    private List<RawValue> listed(ServiceRecord record) {
        List<RawValue> values = new ArrayList<>();
        add(values, "status", words.status(record) + "  ·  " + record.rawStatus());
        add(values, "start", record.startType() == null ? "" : words.start(record) + "  ·  " + record.rawStartType());
        add(values, "pid", Objects.toString(record.pid(), ""));
        add(values, "user", Objects.toString(record.user(), ""));
        add(values, "since", words.time(record.since()));
        add(values, "canstop", canStop(record.canStop()));
        add(values, "description", Objects.toString(record.description(), ""));
        add(values, "source", record.source());
        return values;
    }

    private void add(List<RawValue> values, String column, String value) {
        if (!value.isEmpty()) {
            values.add(new RawValue(messages.text("services.column." + column), value));
        }
    }

    private String canStop(@Nullable Boolean canStop) {
        return canStop == null ? "" : messages.text(canStop ? "services.yes" : "services.no");
    }

    private TableColumn<Line, String> column(
            String name, Function<Line, ReadOnlyStringWrapper> value, double width) {
        TableColumn<Line, String> column = new TableColumn<>(messages.text("services.details." + name));
        column.setId("services-details-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        return column;
    }
}
