package org.runspacelab.session.diagnosis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabThreads;

/**
 * The log's files in the user's own folder: made with the first record, so that a lab in which nothing goes wrong
 * leaves none; of a bounded size, the oldest overwritten. Written on a thread of their own: who logs never waits for a
 * disk, and what a slow one can't take is counted there. Callable from any thread; only {@link #close} waits, within a
 * second.
 */
final class LogFile extends Handler {

    /** Of each file. */
    static final int MAX_BYTES = 1 << 20;
    /** The one that is written, and those before it. */
    static final int FILES = 3;

    private static final int QUEUED = 1_000;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final long IDLE_SECONDS = 5;

    private final SettingsFolder folder;
    private final LogText text = new LogText();
    private final LongAdder lost = new LongAdder();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUED), LabThreads.daemon().name("log").factory(),
            (_, _) -> lost.increment()) {
        @Override
        protected void terminated() {
            closeFile();
            closed.countDown();
        }
    };
    private final CountDownLatch closed = new CountDownLatch(1);
    // Of the writing thread, and after it of the one that closes.
    private @Nullable FileHandler file;
    private boolean unwritable;

    LogFile(SettingsFolder folder) {
        this.folder = folder;
        writer.allowCoreThreadTimeOut(true);
        setLevel(Level.WARNING);
    }

    /** Where the newest records are. */
    Path path() {
        return folder.path().resolve("runspace-lab.0.log");
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            // Here, where the thread's name is known.
            LogRecord made = new LogRecord(record.getLevel(), text.format(record));
            writer.execute(() -> write(made));
        }
    }

    private void write(LogRecord record) {
        FileHandler open = file();
        if (open == null) {
            return;
        }
        long missing = lost.sumThenReset();
        if (missing > 0) {
            open.publish(new LogRecord(Level.WARNING,
                    "%d records are missing here: they came too fast%n".formatted(missing)));
        }
        open.publish(record);
        keepPrivate();
    }

    /** After each record: the handler makes a new file whenever one is full, as open to others as the system likes. */
    private void keepPrivate() {
        PosixFileAttributeView view = Files.getFileAttributeView(path(), PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setPermissions(OWNER_ONLY);
        } catch (IOException e) {
            // Somebody took the file away; the next one is made anew.
        }
    }

    private @Nullable FileHandler file() {
        if (file == null && !unwritable) {
            try {
                file = opened();
            } catch (IOException | SecurityException e) {
                // There is no other place to say so than the console's own handler, which has the record already.
                unwritable = true;
            }
        }
        return file;
    }

    private FileHandler opened() throws IOException {
        Path pattern = folder.file("runspace-lab.%g.log");
        FileHandler opened = new FileHandler(pattern.toString(), MAX_BYTES, FILES, true);
        opened.setEncoding(StandardCharsets.UTF_8.name());
        opened.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord made) {
                return made.getMessage();
            }
        });
        return opened;
    }

    @Override
    public void flush() {
        // Each record is written as it comes.
    }

    @Override
    public void close() {
        // Not here: what ends the writer closes the file, on a disk that may hang.
        LabThreads.daemon().name("log").start(writer::shutdown);
        try {
            closed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeFile() {
        unwritable = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
