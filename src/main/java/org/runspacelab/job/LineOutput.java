package org.runspacelab.job;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.StreamKind;

/** A standard stream of a child whose lines go to the host. Callable from any thread. */
final class LineOutput extends OutputStream {

    private static final int MAX_LINE = 64 * 1024;

    private final Host host;
    private final StreamKind stream;
    /** Guarded by itself. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineOutput(Host host, StreamKind stream) {
        this.host = host;
        this.stream = stream;
    }

    @Override
    public void write(int b) {
        synchronized (line) {
            if (b == '\n' || line.size() >= MAX_LINE) {
                writeLine();
            }
            if (b != '\n') {
                line.write(b);
            }
        }
    }

    /** A line without an end is written too. */
    void end() {
        synchronized (line) {
            if (line.size() > 0) {
                writeLine();
            }
        }
    }

    private void writeLine() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (stream == StreamKind.ERROR) {
            host.ui().writeErrorLine(text);
        } else {
            host.ui().writeInformationLine(text);
        }
    }
}
