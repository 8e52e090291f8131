package org.runspacelab.ui.editor;

import java.time.Duration;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.ScriptFailure;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.PulseSource;

/** The editor's last run: one at a time. Belongs to the FX thread, but for {@link #gather}. */
public final class RunModel implements PulseSource {

    /** What runs on so long after it was asked to stop takes no notice. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    /**
     * What is shown of a run.
     *
     * @param name what it runs in; empty where it could not be started
     * @param reason why it failed; empty where it did not
     */
    record Look(String name, RunPhase phase, String reason) {}

    private final LabSession session;
    private final ScriptStarter starter;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Look> look = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable StartedScript run;
    private volatile @Nullable Long askedAt;
    private volatile @Nullable Look gathered;

    RunModel(LabSession session, ScriptStarter starter, Background background) {
        this.session = session;
        this.starter = starter;
        this.background = background;
    }

    /** The last run; null where there was none. */
    ReadOnlyObjectProperty<@Nullable Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** True while nothing runs. */
    boolean canStart() {
        Look shown = look.get();
        return shown == null || shown.phase().isFinal();
    }

    void start(RunOrder order) {
        if (!canStart()) {
            return;
        }
        StartedScript before = run;
        run = null;
        askedAt = null;
        look.set(new Look("", RunPhase.RUNNING, ""));
        background.run(() -> {
            if (before != null) {
                before.dispose();
            }
            return starter.start(order);
        }, started -> {
            gathered = null;
            run = started;
            if (askedAt != null) {
                started.stop();
            }
        }, e -> look.set(new Look("", RunPhase.FAILED, ScriptFailure.line(e))));
    }

    void stop() {
        if (canStart() || askedAt != null) {
            return;
        }
        askedAt = session.clock().nanos();
        StartedScript started = run;
        if (started != null) {
            started.stop();
        }
    }

    /** Gives up on it. */
    void abandon() {
        StartedScript started = run;
        if (started != null) {
            started.abandon();
        }
    }

    void adopt(RunModel before) {
        run = before.run;
        askedAt = before.askedAt;
        // One that was about to start has started by now, or not: it is among the runspaces where it has.
        look.set(run == null && !before.canStart() ? null : before.look.get());
    }

    @Override
    public @Nullable Runnable gather(long now) {
        StartedScript started = run;
        if (started == null) {
            return null;
        }
        RunPhase phase = started.phase();
        Long asked = askedAt;
        if (!phase.isFinal() && asked != null) {
            phase = now - asked >= PATIENCE ? RunPhase.DEAF : RunPhase.STOPPING;
        }
        Look next = new Look(started.name(), phase, Objects.requireNonNullElse(started.reason(), ""));
        if (next.equals(gathered)) {
            return null;
        }
        gathered = next;
        return () -> {
            if (run == started) {
                look.set(next);
            }
        };
    }

    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }
}
