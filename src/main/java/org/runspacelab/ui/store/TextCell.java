package org.runspacelab.ui.store;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A value shown as a text, with more to say where there is something to say. */
final class TextCell<T> extends TableCell<StoreRow, T> {

    private final Function<T, String> text;
    private final Function<StoreRow, @Nullable String> more;
    private final CellTooltip tooltip = new CellTooltip(this::more);

    /**
     * @param text what is shown
     * @param more what the tooltip says; null for no tooltip. Asked when the value changes and when it is shown
     */
    TextCell(Function<T, String> text, Function<StoreRow, @Nullable String> more) {
        this.text = text;
        this.more = more;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : text.apply(item));
        String says = empty ? null : more();
        setTooltip(says == null ? null : tooltip.get());
        setAccessibleHelp(says);
    }

    private @Nullable String more() {
        StoreRow row = getTableRow() == null ? null : getTableRow().getItem();
        return row == null ? null : more.apply(row);
    }
}
