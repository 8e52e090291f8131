package org.runspacelab.ui.store;

/** Takes over a value that was typed into a row. */
@FunctionalInterface
public interface ValueEditor {

    /** False where the text is no value for this key; the editor then stays open, and the reason is shown. */
    boolean accept(StoreRow row, String text);
}
