package org.runspacelab.ui.store;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LostUpdate;
import org.runspacelab.ui.export.CopyRule;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.ColumnRoom;
import org.runspacelab.ui.theme.Messages;

/** The store's columns; each sorts by what it means, not by its text. */
final class StoreColumns {

    private final Messages messages;
    private final TableColumn<StoreRow, String> key;
    private final TableColumn<StoreRow, String> value;
    private final List<TableColumn<StoreRow, ?>> all;

    StoreColumns(Messages messages, Ticker ticker, ValueEditor editor) {
        this.messages = messages;
        key = column("key", row -> new ReadOnlyStringWrapper(row.keyText()), 80);
        key.setMinWidth(80);
        key.setCellFactory(_ -> new TextCell<>(text -> text, StoreRow::keyText));
        key.setComparator(new KeyOrder());
        value = column("value", StoreRow::valueProperty, 92);
        value.setMinWidth(92);
        value.setEditable(true);
        value.setComparator(new ValueOrder());
        value.setCellFactory(_ -> new ValueCell(editor, messages));
        TableColumn<StoreRow, ?> trend = sparkline();
        TableColumn<StoreRow, ?> type = narrow("type", StoreRow::typeProperty, 74);
        TableColumn<StoreRow, ?> version = version();
        TableColumn<StoreRow, ?> pace = pace();
        TableColumn<StoreRow, ?> lost = lost();
        TableColumn<StoreRow, String> writer = narrow("writer", StoreRow::writerProperty, 98);
        writer.setCellFactory(_ -> new TextCell<>(by -> by, row -> row.writerProperty().get()));
        all = List.of(key, value, trend, type, writer, version, age(ticker), pace,
                lost);
        ColumnRoom.letGo(List.of(lost, version, type, pace, trend));
    }

    /** Adds all columns, and sorts by the key at first. */
    void addTo(TableView<StoreRow> table) {
        table.getColumns().addAll(all);
        table.getSortOrder().add(key);
    }

    /** Every column, in its first place. */
    List<TableColumn<StoreRow, ?>> all() {
        return all;
    }

    TableColumn<StoreRow, String> key() {
        return key;
    }

    /** The one that can be edited. */
    TableColumn<StoreRow, String> value() {
        return value;
    }

    private TableColumn<StoreRow, Number> sparkline() {
        TableColumn<StoreRow, Number> column = narrow("sparkline", StoreRow::sampledProperty, 68);
        column.setSortable(false);
        column.setCellFactory(_ -> new SparklineCell(messages));
        CopyRule.set(column, new CopyRule.Nothing<>());
        return column;
    }

    private TableColumn<StoreRow, Number> version() {
        TableColumn<StoreRow, Number> column = number("version", StoreRow::versionProperty, 60);
        column.setCellFactory(_ -> new TextCell<>(version -> "v" + version, _ -> null));
        CopyRule.set(column, new CopyRule.Shown<>(row -> "v" + row.versionProperty().get()));
        return column;
    }

    /** Sorted by age: what was written last comes first. */
    private TableColumn<StoreRow, Number> age(Ticker ticker) {
        TableColumn<StoreRow, Number> column = number("age", StoreRow::writtenProperty, 50);
        column.setComparator(Comparator.comparingLong((Number written) -> written.longValue()).reversed());
        column.setCellFactory(_ -> new AgeCell(messages, ticker));
        CopyRule.set(column, new CopyRule.Shown<>(row ->
                Ages.age(messages, ticker.nowProperty().get() - row.writtenProperty().get())));
        return column;
    }

    private TableColumn<StoreRow, Pace> pace() {
        TableColumn<StoreRow, Pace> column = number("rate", StoreRow::paceProperty, 64);
        column.setCellFactory(_ -> new TextCell<>(this::text, this::stale));
        CopyRule.set(column, new CopyRule.Shown<>(row -> text(row.paceProperty().get())));
        return column;
    }

    private String text(Pace pace) {
        return pace.stale() ? messages.text("store.stale") : Ages.rate(messages, pace.perSecond());
    }

    private @Nullable String stale(StoreRow row) {
        return row.paceProperty().get().stale()
                ? messages.text("store.stale.more", row.writerProperty().get())
                : null;
    }

    private TableColumn<StoreRow, Losses> lost() {
        TableColumn<StoreRow, Losses> column = number("lost", StoreRow::lossesProperty, 62);
        column.getStyleClass().add("lost");
        column.setCellFactory(_ -> new TextCell<>(this::text, this::lastLost));
        CopyRule.set(column, new CopyRule.Shown<>(row -> text(row.lossesProperty().get())));
        return column;
    }

    private String text(Losses losses) {
        return losses.count() == 0 ? "" : messages.text("store.lost.count", losses.count());
    }

    private @Nullable String lastLost(StoreRow row) {
        LostUpdate last = row.lossesProperty().get().last();
        return last == null
                ? null
                : messages.text("store.lost.last", name(last.by()), last.version(), name(last.overwritten()));
    }

    private String name(Actor actor) {
        return actor.equals(Actor.YOU) ? messages.text("you") : actor.name();
    }

    private <T> TableColumn<StoreRow, T> number(
            String name, Function<StoreRow, ObservableValue<T>> property, double width) {
        TableColumn<StoreRow, T> column = narrow(name, property, width);
        column.getStyleClass().add("number");
        return column;
    }

    /** A column that leaves what room there is to others. */
    private <T> TableColumn<StoreRow, T> narrow(
            String name, Function<StoreRow, ObservableValue<T>> property, double width) {
        TableColumn<StoreRow, T> column = column(name, property, width);
        column.setMinWidth(width * 0.96);
        column.setMaxWidth(width * 1.6);
        return column;
    }

    private <T> TableColumn<StoreRow, T> column(
            String name, Function<StoreRow, ObservableValue<T>> property, double width) {
        TableColumn<StoreRow, T> column = new TableColumn<>(messages.text("store.column." + name));
        column.setId("store-" + name);
        column.setPrefWidth(width);
        column.setEditable(false);
        column.setCellValueFactory(cell -> property.apply(cell.getValue()));
        return column;
    }
}
