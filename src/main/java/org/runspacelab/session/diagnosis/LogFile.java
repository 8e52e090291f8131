package org.runspacelab.session.diagnosis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.settings.SettingsFolder;

/**
 * The log's files in the user's own folder: made with the first record, so that a lab in which nothing goes wrong
 * leaves none; of a bounded size, the oldest overwritten. Callable from any thread.
 */
final class LogFile extends Handler {

    /** Of each file. */
    static final int MAX_BYTES = 1 << 20;
    /** The one that is written, and those before it. */
    static final int FILES = 3;

    private final SettingsFolder folder;
    private final LogText text = new LogText();
    // Guarded by this.
    private @Nullable FileHandler file;
    private boolean over;

    LogFile(SettingsFolder folder) {
        this.folder = folder;
        setLevel(Level.WARNING);
    }

    /** Where the newest records are. */
    Path path() {
        return folder.path().resolve("runspace-lab.0.log");
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        FileHandler open = file();
        if (open != null) {
            open.publish(record);
        }
    }

    private @Nullable FileHandler file() {
        if (file == null && !over) {
            try {
                file = opened();
            } catch (IOException | SecurityException e) {
                // There is no other place to say so than the console's own handler, which has the record already.
                over = true;
            }
        }
        return file;
    }

    private FileHandler opened() throws IOException {
        Path pattern = folder.file("runspace-lab.%g.log");
        FileHandler opened = new FileHandler(pattern.toString(), MAX_BYTES, FILES, true);
        opened.setEncoding(StandardCharsets.UTF_8.name());
        opened.setFormatter(text);
        return opened;
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
