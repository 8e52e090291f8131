package org.runspacelab.session.recording;

import java.io.IOException;

/** A recording can't be read, or not beyond a line; the message is one line that says where and what to do. */
public final class RecordingException extends IOException {

    private final long line;

    RecordingException(String message) {
        super(message);
        this.line = 0;
    }

    RecordingException(String name, long line, String problem) {
        super("%s, line %d: %s; the file was changed since it was recorded, so use an unchanged copy"
                .formatted(name, line, problem));
        this.line = line;
    }

    /** The number of the line that can't be read, from 1; 0 where it is the file itself. */
    public long line() {
        return line;
    }
}
