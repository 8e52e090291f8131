package org.runspacelab.ui.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Lets the less important columns of a table go while there is no room for all, and brings them back with the room.
 * A column that the user asks for stays, as long as another one can go in its place. Belongs to the FX thread.
 */
public final class ColumnRoom {

    private static final Object RANK = new Object();

    /** What a vertical scroll bar takes, in pixels at 100 %. */
    private static final double SCROLL_BAR = 14;

    private final TableView<?> table;
    private final List<TableColumn<?, ?>> spare;
    private final Set<TableColumn<?, ?>> away = new HashSet<>();
    private final Set<TableColumn<?, ?>> asked = new HashSet<>();
    private boolean fitting;

    public ColumnRoom(TableView<?> table) {
        this.table = table;
        List<TableColumn<?, ?>> ranked = new ArrayList<>(table.getColumns());
        ranked.removeIf(column -> !column.getProperties().containsKey(RANK));
        ranked.sort(Comparator.comparingInt(ColumnRoom::rank));
        spare = List.copyOf(ranked);
    }

    /**
     * Says which columns may go; the others never do.
     *
     * @param columns the first one goes first
     */
    public static void letGo(List<? extends TableColumn<?, ?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).getProperties().put(RANK, i);
        }
    }

    private static int rank(TableColumn<?, ?> column) {
        return column.getProperties().get(RANK) instanceof Integer rank ? rank : Integer.MAX_VALUE;
    }

    /** True for a column that the user wants to see, also while there is no room for it. */
    public boolean isWanted(TableColumn<?, ?> column) {
        return column.isVisible() || away.contains(column);
    }

    /** True while columns come and go for want of room, and not because the user said so. */
    public boolean isFitting() {
        return fitting;
    }

    /** The user showed or hid a column. */
    public void chosen(TableColumn<?, ?> column) {
        away.remove(column);
        if (column.isVisible()) {
            asked.add(column);
        } else {
            asked.remove(column);
        }
    }

    /** @param scale of the text; 1 at 100 % */
    public void fit(double scale) {
        if (fitting || table.getWidth() <= 0) {
            return;
        }
        double room = table.getWidth() - SCROLL_BAR * scale - 2;
        double needed = table.getColumns().stream().filter(this::isWanted)
                .mapToDouble(TableColumn::getMinWidth).sum();
        Set<TableColumn<?, ?>> go = new HashSet<>();
        for (boolean evenAsked : new boolean[] {false, true}) {
            for (TableColumn<?, ?> column : spare) {
                if (needed > room && isWanted(column) && evenAsked == asked.contains(column)) {
                    go.add(column);
                    needed -= column.getMinWidth();
                }
            }
        }
        fitting = true;
        for (TableColumn<?, ?> column : spare) {
            boolean wanted = isWanted(column);
            boolean goes = go.contains(column);
            if (goes) {
                away.add(column);
            } else {
                away.remove(column);
            }
            if (wanted && column.isVisible() == goes) {
                column.setVisible(!goes);
            }
        }
        fitting = false;
    }
}
