package org.runspacelab.ui.store;

import org.runspacelab.session.ValueType;

/** A row that is told of every single write: what the window never does. */
public final class RowPerWrite {

    private final StoreRow row;

    public RowPerWrite(StoreRow row) {
        this.row = row;
    }

    /** Shows this write; belongs to the FX thread. */
    public void show(long value, long nanos) {
        String text = Long.toString(value);
        row.show(new RowUpdate(row.key(), text, text, "long", "runspace", value, nanos, ValueType.NUMBER, true,
                value, Losses.NONE, false), nanos);
    }
}
