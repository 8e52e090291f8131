package org.runspacelab.ui.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.JsonText;
import org.runspacelab.session.settings.SettingsFile;
import org.runspacelab.session.settings.SettingsFolder;

/**
 * The settings file: read once, and written a moment after the last of several changes, on a thread of its own.
 * Callable from any thread; only {@link #open} and {@link #close} wait, the latter within {@link #CLOSE_LIMIT}.
 */
public final class SettingsKeeper implements AutoCloseable {

    /** The longest a closing window waits for its settings. */
    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    static final String FILE = "settings.json";

    private static final System.Logger LOG = System.getLogger(SettingsKeeper.class.getName());
    private static final long CALM_MILLIS = 400;

    private final SettingsFile file;
    private final LabSettings found;
    private volatile LabSettings latest;
    private final AtomicReference<@Nullable LabSettings> unsaved = new AtomicReference<>();
    private final AtomicReference<@Nullable SettingsProblem> problem = new AtomicReference<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settings").factory());
    /** Belongs to the writer's thread. */
    private boolean saidUnwritable;

    private SettingsKeeper(SettingsFile file) {
        this.file = file;
        this.found = switch (file.read()) {
            case SettingsFile.Found.Nothing() -> LabSettings.DEFAULTS;
            case SettingsFile.Found.Value(var value) -> SettingsText.read(value);
            case SettingsFile.Found.Broken(var reason, var keptAs) -> {
                problem.set(keptAs == null
                        ? new SettingsProblem.Unreadable(reason)
                        : new SettingsProblem.PutAside(keptAs));
                yield LabSettings.DEFAULTS;
            }
        };
        this.latest = found;
    }

    /** Reads what the folder holds. */
    public static SettingsKeeper open(SettingsFolder folder) {
        return new SettingsKeeper(new SettingsFile(folder, FILE));
    }

    /** The settings as they were when this was opened. */
    public LabSettings found() {
        return found;
    }

    /** Keeps these, unless others follow at once. */
    public void keep(LabSettings settings) {
        latest = settings;
        if (unsaved.getAndSet(settings) == null && !writer.isShutdown()) {
            writer.schedule(this::write, CALM_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The settings as they are or will be in the file. */
    public String text() {
        return JsonText.write(SettingsText.of(latest));
    }

    /** What went wrong, to whoever asks first; null where nothing did or it was asked before. */
    public @Nullable SettingsProblem takeProblem() {
        return problem.getAndSet(null);
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(this::write);
        writer.shutdown();
        try {
            writer.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.shutdownNow();
    }

    private void write() {
        LabSettings settings = unsaved.getAndSet(null);
        if (settings == null) {
            return;
        }
        try {
            file.write(SettingsText.of(settings));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "settings could not be written", e);
            if (!saidUnwritable) {
                saidUnwritable = true;
                problem.set(new SettingsProblem.Unwritable(String.valueOf(e.getMessage())));
            }
        }
    }
}
