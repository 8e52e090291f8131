package org.runspacelab.ui.editor;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.settings.SettingsFile;
import org.runspacelab.session.settings.SettingsFolder;

/** Keeps what lies in the editor, on a thread of its own; of several changes the last. Callable from any thread. */
final class DeskFile implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DeskFile.class.getName());

    /** In characters: a settings file takes no more than 1 MB. */
    static final int MAX_TEXT = 250_000;

    private final SettingsFile file;
    private final AtomicReference<@Nullable Desk> unkept = new AtomicReference<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("script draft").factory());

    DeskFile(SettingsFolder folder) {
        this.file = new SettingsFile(folder, "script-editor.json");
    }

    /** What was kept; not on the FX thread. */
    Desk read() {
        return file.read() instanceof SettingsFile.Found.Value(var value) ? Desk.of(value) : Desk.EMPTY;
    }

    /** Whether what lies there is there again at the next start. */
    static boolean canKeep(Desk desk) {
        return desk.text().length() <= MAX_TEXT;
    }

    void keep(Desk desk) {
        if (unkept.getAndSet(desk) == null && !writer.isShutdown()) {
            writer.execute(this::write);
        }
    }

    /** What was given before is still written. */
    @Override
    public void close() {
        writer.shutdown();
    }

    /** Waits for that, until this reading of {@link System#nanoTime()} at most. */
    void awaitWritten(long deadline) throws InterruptedException {
        writer.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void write() {
        Desk desk = unkept.getAndSet(null);
        if (desk == null) {
            return;
        }
        try {
            file.write(bounded(desk).toJson());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "the draft could not be kept", e);
        }
    }

    /** Without the text of the file, which is only to tell whether there are changes, there are some. */
    private static Desk bounded(Desk desk) {
        if (!canKeep(desk)) {
            return new Desk("", "", null, desk.recent());
        }
        boolean both = desk.text().length() + desk.saved().length() <= MAX_TEXT;
        return both ? desk : new Desk(desk.text(), "", desk.file(), desk.recent());
    }
}
