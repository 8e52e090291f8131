package org.runspacelab.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.runspacelab.ui.settings.LabSettings.TableLayout;
import org.runspacelab.ui.theme.ColumnRoom;

/**
 * Keeps a table's columns as the user arranged them, and as wide as the text needs: widths grow with the text size.
 * Where they no longer fit beside each other the less important ones go, then the table scrolls instead of squeezing. Columns without an id
 * are not kept. Belongs to the FX thread.
 */
public final class KeptTable {

    /** No column is narrower, in pixels at 100 %. */
    private static final double LEAST = 48;
    private static final double MAX_WIDTH = 5_000;

    private record Widths(double least, double usual, double most) {}

    private final TableView<?> table;
    private final UserChoices choices;
    private final Map<TableColumn<?, ?>, Widths> widths = new LinkedHashMap<>();
    private final ObservableDoubleValue scale;
    private final ColumnRoom room;
    private double shownScale = 1;
    private boolean arranging;

    private KeptTable(TableView<?> table, UserChoices choices) {
        this.table = table;
        this.choices = choices;
        this.scale = choices.text().scale();
        room = new ColumnRoom(table);
        for (TableColumn<?, ?> column : table.getColumns()) {
            widths.put(column, new Widths(Math.max(LEAST, column.getMinWidth()), column.getPrefWidth(),
                    Math.min(MAX_WIDTH, column.getMaxWidth())));
        }
    }

    /**
     * Arranges a table with id as it was, and follows it.
     *
     * @return ends the following
     */
    public static Subscription keep(TableView<?> table, UserChoices choices) {
        KeptTable kept = new KeptTable(table, choices);
        kept.arrange(table);
        kept.resize();
        return Subscription.combine(kept.follow(), kept.scale.subscribe(_ -> kept.resize()),
                table.widthProperty().subscribe(_ -> kept.fit()));
    }

    private <T> void arrange(TableView<T> shown) {
        TableLayout layout = choices.table(shown.getId());
        if (layout == null) {
            return;
        }
        Map<String, TableColumn<T, ?>> unplaced = new LinkedHashMap<>();
        shown.getColumns().forEach(column -> unplaced.put(column.getId(), column));
        Map<String, TableColumn<T, ?>> all = new HashMap<>(unplaced);
        List<TableColumn<T, ?>> columns = new ArrayList<>();
        for (TableLayout.Column kept : layout.columns()) {
            TableColumn<T, ?> column = unplaced.remove(kept.id());
            if (column != null) {
                Widths usual = Objects.requireNonNull(widths.get(column));
                column.setPrefWidth(Math.clamp(kept.width(), usual.least(), usual.most()));
                column.setVisible(kept.visible());
                columns.add(column);
            }
        }
        // Those that a newer version of the lab brought.
        columns.addAll(unplaced.values());
        if (columns.stream().noneMatch(TableColumn::isVisible)) {
            columns.getFirst().setVisible(true);
        }
        shown.getColumns().setAll(columns);
        List<TableColumn<T, ?>> order = new ArrayList<>();
        for (TableLayout.Sort sort : layout.sort()) {
            TableColumn<T, ?> column = all.get(sort.id());
            if (column != null && column.isSortable()) {
                column.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                order.add(column);
            }
        }
        shown.getSortOrder().setAll(order);
    }

    private Subscription follow() {
        InvalidationListener changed = _ -> kept();
        table.getColumns().addListener(changed);
        table.getSortOrder().addListener(changed);
        List<Subscription> all = new ArrayList<>();
        for (TableColumn<?, ?> column : widths.keySet()) {
            all.add(column.widthProperty().subscribe((_, _) -> kept()));
            all.add(column.visibleProperty().subscribe((_, _) -> {
                if (!room.isFitting()) {
                    room.chosen(column);
                    fit();
                    kept();
                }
            }));
            all.add(column.sortTypeProperty().subscribe((_, _) -> kept()));
        }
        return Subscription.combine(all.toArray(Subscription[]::new)).and(() -> {
            table.getColumns().removeListener(changed);
            table.getSortOrder().removeListener(changed);
        });
    }

    private void kept() {
        if (arranging || table.getScene() == null || table.getScene().getWindow() == null) {
            return;
        }
        choices.setTable(table.getId(), new TableLayout(
                table.getColumns().stream()
                        .filter(column -> column.getId() != null)
                        .map(column -> new TableLayout.Column(
                                column.getId(), Math.rint(column.getWidth() / scale.get()), room.isWanted(column)))
                        .toList(),
                table.getSortOrder().stream()
                        .filter(column -> column.getId() != null)
                        .map(column -> new TableLayout.Sort(
                                column.getId(), column.getSortType() == SortType.DESCENDING))
                        .toList()));
    }

    private void resize() {
        double now = scale.get();
        arranging = true;
        widths.forEach((column, usual) -> {
            double pref = column.getPrefWidth() * now / shownScale;
            column.setMinWidth(0);
            column.setMaxWidth(usual.most() * now);
            column.setPrefWidth(pref);
            column.setMinWidth(usual.least() * now);
        });
        shownScale = now;
        fit();
        arranging = false;
    }

    /** Columns that may go do so for want of room; the others are squeezed to their least width, then scrolled. */
    private void fit() {
        room.fit(scale.get());
        double least = widths.keySet().stream().filter(TableColumn::isVisible)
                .mapToDouble(TableColumn::getMinWidth).sum();
        boolean fits = table.getWidth() <= 0 || least + 2 <= table.getWidth();
        var policy = fits
                ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                : TableView.UNCONSTRAINED_RESIZE_POLICY;
        if (table.getColumnResizePolicy() != policy) {
            table.setColumnResizePolicy(policy);
        }
    }
}
