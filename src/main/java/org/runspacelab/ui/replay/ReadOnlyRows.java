package org.runspacelab.ui.replay;

import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.store.ValueEditor;

/** Takes no value over. */
final class ReadOnlyRows implements ValueEditor {

    @Override
    public boolean accept(StoreRow row, String text) {
        return false;
    }

    @Override
    public void open(StoreRow row) {}
}
