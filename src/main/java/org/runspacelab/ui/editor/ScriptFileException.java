package org.runspacelab.ui.editor;

import java.io.IOException;

/** A file can't be opened as a script. */
final class ScriptFileException extends IOException {

    private static final long serialVersionUID = 1;

    /** Why; the message {@code editor.problem.open.<name>} says each. */
    enum Why {
        GONE,
        DENIED,
        NOT_A_FILE,
        LARGE,
        LONG_LINE,
        NO_TEXT,
        OTHER
    }

    private final Why why;

    /** @param reason the system's own words */
    ScriptFileException(Why why, String reason) {
        super(reason);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
