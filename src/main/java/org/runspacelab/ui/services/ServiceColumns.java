package org.runspacelab.ui.services;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.ui.export.CopyRule;
import org.runspacelab.ui.theme.Messages;

/** The columns of the services; each sorts by what it means, not by its text. */
final class ServiceColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Messages messages;
    private final ZoneId zone;
    private final StartWords start;

    ServiceColumns(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        this.start = new StartWords(messages);
    }

    void addTo(TableView<ServiceRow> table) {
        TableColumn<ServiceRow, Instant> since = since();
        since.setVisible(false);
        table.getColumns().addAll(List.of(
                column("status", this::status, 105),
                name(),
                column("display", ServiceRecord::displayName, 135),
                column("start", this::start, 120),
                pid(),
                column("user", record -> Objects.toString(record.user(), ""), 90),
                since,
                column("description", record -> Objects.toString(record.description(), ""), 280)));
    }

    /** A moment as this window shows it; empty where it is not known. */
    String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(zone));
    }

    String start(ServiceRecord record) {
        return start.of(record.startType());
    }

    String status(ServiceRecord record) {
        return messages.text("status." + record.status().name());
    }

    private TableColumn<ServiceRow, String> name() {
        TableColumn<ServiceRow, String> name = column("name", ServiceRecord::name, 205);
        name.setComparator(String.CASE_INSENSITIVE_ORDER);
        name.setCellFactory(_ -> new PinnedCell(messages));
        return name;
    }

    private TableColumn<ServiceRow, Long> pid() {
        TableColumn<ServiceRow, Long> pid = column("pid", ServiceRecord::pid, 64);
        pid.getStyleClass().add("number");
        pid.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
        return pid;
    }

    private TableColumn<ServiceRow, Instant> since() {
        TableColumn<ServiceRow, Instant> since = column("since", ServiceRecord::since, 150);
        since.setComparator(Comparator.nullsLast(Comparator.reverseOrder()));
        since.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Instant item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : time(item));
            }
        });
        CopyRule.set(since, new CopyRule.Shown<>(row -> time(row.record().since())));
        return since;
    }

    private <T> TableColumn<ServiceRow, T> column(
            String name, Function<ServiceRecord, @Nullable T> value, double width) {
        TableColumn<ServiceRow, T> column = new TableColumn<>(messages.text("services.column." + name));
        column.setId("services-" + name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> cell.getValue().recordProperty().map(value));
        return column;
    }
}
