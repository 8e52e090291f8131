package org.runspacelab.session.diagnosis;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.settings.SettingsFolder;

/**
 * Where everything ends that goes wrong inside the lab: each warning and error that is logged, and each exception that
 * ends a thread. It is in a file, its last lines are at hand, and how many errors there were can be asked. Callable
 * from any thread.
 */
public final class LabLog implements AutoCloseable {

    /** So many of the last lines are kept at hand. */
    static final int LAST = 200;

    private static final System.Logger LOG = System.getLogger(LabLog.class.getName());

    /**
     * What went wrong so far.
     *
     * @param count how many errors there were
     * @param latest the latest of them in one line
     */
    public record Errors(long count, String latest) {}

    private final Logger root = Logger.getLogger("");
    private final LogFile file;
    private final Memory memory = new Memory();
    private final AtomicLong told = new AtomicLong();
    private volatile Errors errors = new Errors(0, "");

    private LabLog(SettingsFolder folder) {
        this.file = new LogFile(folder);
    }

    /** Logs what is said in this process from now on, to files in this folder. */
    public static LabLog open(SettingsFolder folder) {
        LabLog log = new LabLog(folder);
        log.root.addHandler(log.file);
        log.root.addHandler(log.memory);
        return log;
    }

    /** From now on no thread of this process ends by an exception without a word here. */
    public LabLog catchUncaught() {
        Thread.setDefaultUncaughtExceptionHandler(LabLog::ended);
        return this;
    }

    /** The file with the newest lines; there is none before the first warning. */
    public Path file() {
        return file.path();
    }

    public Errors errors() {
        return errors;
    }

    /** The same, to whoever asks first; null where nothing is new since. */
    public @Nullable Errors news() {
        Errors now = errors;
        return told.getAndSet(now.count()) == now.count() ? null : now;
    }

    /** The last lines, oldest first. */
    public List<String> last() {
        return memory.lines();
    }

    @Override
    public void close() {
        root.removeHandler(file);
        root.removeHandler(memory);
        file.close();
    }

    private static void ended(Thread thread, Throwable thrown) {
        try {
            LOG.log(System.Logger.Level.ERROR, "thread \"" + thread.getName() + "\" was ended by an exception", thrown);
        } catch (Throwable nothingLeft) {
            // Out of memory, most likely: whatever is done here fails again.
        }
    }

    /** The last lines, and the count of errors. */
    private final class Memory extends Handler {

        // Guarded by this.
        private final Deque<String> last = new ArrayDeque<>();

        Memory() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                remember("%s %s [%s] %s".formatted(record.getInstant(), record.getLevel().getName(),
                        Thread.currentThread().getName(), LogText.line(record)), record);
            }
        }

        private synchronized void remember(String line, LogRecord record) {
            last.addLast(line);
            if (last.size() > LAST) {
                last.removeFirst();
            }
            if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors = new Errors(errors.count() + 1, LogText.line(record));
            }
        }

        synchronized List<String> lines() {
            return List.copyOf(last);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
