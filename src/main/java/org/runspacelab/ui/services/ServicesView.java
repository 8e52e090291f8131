package org.runspacelab.ui.services;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.SearchField;

/** The service list as the live object it is: sortable, searchable, honest about where it comes from. */
public final class ServicesView {

    private final ServicesModel model;
    private final Messages messages;
    private final LabClock clock;
    private final Ticker ticker;
    private final FilteredList<ServiceRow> shown;
    private final TableView<ServiceRow> table = new TableView<>();
    private final SearchField search;
    private final VBox root;

    public ServicesView(ServicesModel model, Messages messages, LabClock clock, Ticker ticker) {
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        this.ticker = ticker;
        this.search = new SearchField("services-search", messages.text("services.search"));
        this.shown = new FilteredList<>(model.rows());
        SortedList<ServiceRow> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("services-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getStyleClass().add(Styles.DENSE);
        table.setAccessibleText(messages.text("services.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label();
        empty.textProperty().bind(model.snapshotProperty().map(_ -> messages.text("services.nomatch"))
                .orElse(messages.text("services.empty")));
        empty.getStyleClass().add("text-muted");
        table.setPlaceholder(empty);
        addColumns();
        root = new VBox(header(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    /** The services as they are shown: filtered and sorted. */
    public TableView<ServiceRow> table() {
        return table;
    }

    public void focusSearch() {
        search.requestFocus();
    }

    private Node header() {
        Label source = new Label();
        source.setId("services-source");
        source.getStyleClass().add("text-muted");
        source.textProperty().bind(Bindings.createStringBinding(
                this::describe, model.snapshotProperty(), ticker.nowProperty(), shown));
        source.setMinWidth(0);
        search.textProperty().subscribe(text -> shown.setPredicate(row -> matches(row.record(), text)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(source, gap, search);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private String describe() {
        ServiceSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return messages.text("services.none");
        }
        long age = clock.instantOf(ticker.nowProperty().get()).toEpochMilli() - snapshot.takenAt().toEpochMilli();
        String kind = snapshot.source().kind() == SourceInfo.Kind.PROCESSES
                ? messages.text("services.processes")
                : messages.text("services.services", snapshot.source().id());
        return messages.text("services.source", shown.size(), snapshot.size(), kind,
                Ages.age(messages, age * 1_000_000), Ages.took(messages, snapshot.duration()));
    }

    private static boolean matches(ServiceRecord record, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || contains(record.name(), wanted)
                || contains(record.displayName(), wanted)
                || contains(record.description(), wanted)
                || contains(record.status().toString(), wanted)
                || Objects.toString(record.pid(), "").equals(wanted);
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void addColumns() {
        TableColumn<ServiceRow, String> name = column("name", ServiceRecord::name, 200);
        name.setComparator(String.CASE_INSENSITIVE_ORDER);
        table.getColumns().add(column("status", record -> messages.text("status." + record.status().name()), 90));
        table.getColumns().add(name);
        table.getColumns().add(column("display", ServiceRecord::displayName, 220));
        table.getColumns().add(column("start", record -> Objects.toString(record.startType(), ""), 90));
        table.getColumns().add(pidColumn());
        table.getColumns().add(column("user", record -> Objects.toString(record.user(), ""), 100));
        table.getColumns().add(column("description", record -> Objects.toString(record.description(), ""), 220));
        table.getSortOrder().add(name);
    }

    private TableColumn<ServiceRow, Long> pidColumn() {
        TableColumn<ServiceRow, Long> pid = new TableColumn<>(messages.text("services.column.pid"));
        pid.setId("services-pid");
        pid.setPrefWidth(80);
        pid.getStyleClass().add("number");
        pid.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
        pid.setCellValueFactory(cell -> cell.getValue().recordProperty().map(ServiceRecord::pid));
        return pid;
    }

    private TableColumn<ServiceRow, String> column(
            String name, Function<ServiceRecord, String> text, double width) {
        TableColumn<ServiceRow, String> column = new TableColumn<>(messages.text("services.column." + name));
        column.setId("services-" + name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> cell.getValue().recordProperty().map(text));
        return column;
    }
}
