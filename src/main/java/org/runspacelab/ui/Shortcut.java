package org.runspacelab.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * One use of the keyboard: which keys do it, how the sheet calls it, and what it does.
 *
 * @param group where it stands on the sheet
 * @param name the message {@code key.<name>} says what it does
 * @param keys any of them does it; the first is the one on the sheet
 */
record Shortcut(Group group, String name, List<KeyCombination> keys, Runnable action) {

    /** The sheet's parts, in its order; the message {@code keys.<group>} names each. */
    enum Group {
        WORK,
        STORE,
        FIND,
        SCRIPT,
        WINDOW
    }

    Shortcut(Group group, String name, KeyCombination key, Runnable action) {
        this(group, name, List.of(key), action);
    }

    static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    /** With Ctrl, or Command on a Mac. */
    static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** With Ctrl, and with or without Shift: where a character is depends on the keyboard. */
    static KeyCombination ctrlAnyShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
}
