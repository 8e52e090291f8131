package org.runspacelab.ui.store;

/** Takes over a value that was typed into a row. */
public interface ValueEditor {

    /** False where the text is no value for this key; the editor then stays open, and the reason is shown. */
    boolean accept(StoreRow row, String text);

    /** Opens a value to be edited elsewhere: its line in the row does not say all of it. */
    void open(StoreRow row);
}
