package org.runspacelab.ui.store;

import java.util.function.Supplier;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says where the pointer rests, asked for when it is shown. A tooltip is a window: it is made for cells that
 * have something to say. Belongs to the FX thread.
 */
final class CellTooltip {

    private final Supplier<@Nullable String> text;
    private @Nullable Tooltip made;

    CellTooltip(Supplier<@Nullable String> text) {
        this.text = text;
    }

    Tooltip get() {
        Tooltip tooltip = made;
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setOnShowing(_ -> show());
            made = tooltip;
        }
        return tooltip;
    }

    private void show() {
        if (made != null) {
            made.setText(text.get());
        }
    }
}
