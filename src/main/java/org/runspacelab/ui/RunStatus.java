package org.runspacelab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.PulseSource;

/** The scenarios this window started, and what is left of them. */
final class RunStatus implements PulseSource {

    /**
     * One look at them.
     *
     * @param running how many have not ended
     * @param working whether anything runs, started by a scenario or not
     * @param ended how many have, since the window opened
     * @param askable whether any of them can still be asked to stop
     * @param loopOnSession whether a loop works on the session's own store
     * @param remaining how many of their jobs remain; empty where none counts any
     */
    record Look(int running, boolean working, long ended, boolean askable, boolean loopOnSession, OptionalInt remaining) {
        static final Look NOTHING = new Look(0, false, 0, false, false, OptionalInt.empty());
    }

    /** A scenario that was started, by its name and its store's. */
    record Started(String name, ScenarioRun run) {}

    private final List<Started> runs = new CopyOnWriteArrayList<>();
    private final Consumer<Look> show;
    private final SynchronizedStore sessionStore;
    private final BooleanSupplier working;
    private Look last = Look.NOTHING;
    private long ended;

    /** @param working whether anything runs in the session; asked on the pulse's thread */
    RunStatus(SynchronizedStore sessionStore, BooleanSupplier working, Consumer<Look> show) {
        this.working = working;
        this.sessionStore = sessionStore;
        this.show = show;
    }

    void add(Scenario scenario, ScenarioRun run) {
        runs.add(new Started(scenario.id() + "  ·  " + run.store().name(), run));
    }

    /** Takes over what another has. */
    void adopt(RunStatus before) {
        runs.addAll(before.started());
    }

    /** The same as {@link #running}, with their names. */
    List<Started> started() {
        return runs.stream().filter(started -> !started.run().isDone()).toList();
    }

    /** The runs that have not ended. */
    List<ScenarioRun> running() {
        return started().stream().map(Started::run).toList();
    }

    static boolean isLoopOn(SynchronizedStore store, ScenarioRun run) {
        return run.store() == store && run.flag().isPresent();
    }

    /** A loop that was asked has its flag cleared. */
    private static boolean isAskable(ScenarioRun run) {
        return run.flag().map(flag -> !Boolean.FALSE.equals(run.store().get(flag))).orElse(true);
    }

    @Override
    public @Nullable Runnable gather(long now) {
        return look(false);
    }

    /** What can be done follows the work also while the view is paused; what is said of it does not. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return look(true);
    }

    private @Nullable Runnable look(boolean paused) {
        List<ScenarioRun> running = new ArrayList<>();
        for (Started started : runs) {
            if (started.run().isDone()) {
                runs.remove(started);
                ended++;
            } else {
                running.add(started.run());
            }
        }
        OptionalInt remaining = running.stream()
                .map(ScenarioRun::remaining)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .reduce(Integer::sum);
        if (paused) {
            remaining = last.remaining();
        }
        Look look = new Look(running.size(), working.getAsBoolean(), ended,
                running.stream().anyMatch(RunStatus::isAskable),
                running.stream().anyMatch(run -> isLoopOn(sessionStore, run)), remaining);
        if (Objects.equals(look, last)) {
            return null;
        }
        last = look;
        return () -> show.accept(look);
    }
}
