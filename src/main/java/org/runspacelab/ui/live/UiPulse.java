package org.runspacelab.ui.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabClock;

/**
 * The one moment, at most ten times a second, at which the window takes over what changed. Sources are asked off
 * the FX thread; what they found is applied by one runLater, and the next pulse begins only after it ran. Where
 * nothing changed, nothing is posted.
 */
public final class UiPulse implements AutoCloseable {

    /** The time between two pulses. */
    public static final Duration PERIOD = Duration.ofMillis(100);

    private static final System.Logger LOG = System.getLogger(UiPulse.class.getName());

    private final LabClock clock;
    private final Executor fxThread;
    private final List<PulseSource> sources = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("pulse").factory());
    private final AtomicLong posted = new AtomicLong();
    private final PulseView view;

    /** The changes of one pulse, in order. */
    private final class Changes implements PulseView.Round {
        private final List<Runnable> all = new ArrayList<>();

        @Override
        public void ask(Function<PulseSource, @Nullable Runnable> question) {
            for (PulseSource source : sources) {
                Runnable change = answer(source, question);
                if (change != null) {
                    all.add(change);
                }
            }
        }

        @Override
        public void add(Runnable change) {
            all.add(change);
        }
    }

    /** @param view what the sources are asked */
    public UiPulse(LabClock clock, PulseView view) {
        this(clock, view, Platform::runLater);
    }

    UiPulse(LabClock clock, Executor fxThread) {
        this(clock, PulseView.LIVE, fxThread);
    }

    private UiPulse(LabClock clock, PulseView view, Executor fxThread) {
        this.clock = clock;
        this.view = view;
        this.fxThread = fxThread;
    }

    /** Asks this source at each pulse from now on. */
    public void add(PulseSource source) {
        sources.add(source);
    }

    public void remove(PulseSource source) {
        sources.remove(source);
    }

    public void start() {
        scheduleNext();
    }

    /** How often something was posted to the FX thread. */
    public long posted() {
        return posted.get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void scheduleNext() {
        try {
            thread.schedule(this::beat, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the pulse has ended");
        }
    }

    private void beat() {
        List<Runnable> changes = gather();
        if (changes.isEmpty()) {
            scheduleNext();
            return;
        }
        posted.incrementAndGet();
        fxThread.execute(() -> {
            // What is closed meanwhile has nothing left to show it with.
            if (!thread.isShutdown()) {
                changes.forEach(UiPulse::apply);
                scheduleNext();
            }
        });
    }

    private List<Runnable> gather() {
        Changes changes = new Changes();
        try {
            view.gather(changes, clock.nanos());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the view failed", e);
        }
        return changes.all;
    }

    /** One source that fails must not end the pulse for all others. */
    private static @Nullable Runnable answer(
            PulseSource source, Function<PulseSource, @Nullable Runnable> question) {
        try {
            return question.apply(source);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "a pulse source failed", e);
            return null;
        }
    }

    private static void apply(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a change could not be shown", e);
        }
    }
}
