package org.runspacelab.ui.closing;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/**
 * Closing while work goes on: wait for it, stop it, or abandon it; each is over within a bound. Belongs to the FX
 * thread, but for what the pulse asks.
 */
public final class ClosingModel implements PulseSource {

    /** As long as is waited for loops that were asked; what runs then is stopped. */
    public static final Duration WAIT_LIMIT = Duration.ofSeconds(60);

    private static final int NAMED = 8;

    private final Work work;
    private final LabClock clock;
    private final Messages messages;
    private final Consumer<Duration> close;
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    /** When waiting began; null while nobody waits. Read by the pulse. */
    private volatile @Nullable Long waitingSince;
    /** True while the question is open. Read by the pulse. */
    private volatile boolean asking;

    /** What the question says; made by the pulse. */
    private record Look(String running, String line) {}

    private @Nullable Look last;

    /** @param close closes the window; what runs then gets so long to stop before it is abandoned */
    public ClosingModel(Work work, LabClock clock, Messages messages, Consumer<Duration> close) {
        this.work = work;
        this.clock = clock;
        this.messages = messages;
        this.close = close;
    }

    /** True where closing leaves nothing behind and needs no question. */
    public boolean isFree() {
        return !work.goesOn();
    }

    /** The question is put: what it says is renewed from now on. */
    void begin() {
        Look look = look(clock.nanos());
        running.set(look.running());
        line.set(look.line());
        asking = true;
    }

    /** Asks the loops and closes when all work has ended, at the latest at {@link #WAIT_LIMIT}. */
    void await() {
        work.ask();
        waiting.set(true);
        waitingSince = clock.nanos();
    }

    /** Closes now: everything is interrupted, and abandoned where that does not help within the session's bound. */
    void stop() {
        end();
        close.accept(LabSession.CLOSE_LIMIT);
    }

    /** Closes now and gives up on what runs. */
    void abandon() {
        end();
        close.accept(Duration.ZERO);
    }

    /** The window stays. What was asked to stop was asked. */
    void cancel() {
        end();
    }

    /** What runs, a line each. */
    ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What the three answers do; while waiting, for how long already and how long at most. */
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public @Nullable Runnable gather(long now) {
        if (!asking) {
            return null;
        }
        Long since = waitingSince;
        if (since != null && (!work.goesOn() || now - since >= WAIT_LIMIT.toNanos())) {
            return () -> {
                if (waitingSince != null) {
                    stop();
                }
            };
        }
        Look look = look(now);
        if (look.equals(last)) {
            return null;
        }
        last = look;
        return () -> {
            running.set(look.running());
            line.set(look.line());
        };
    }

    /** The question answers the user, who wants to close. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }

    private Look look(long now) {
        List<String> names = work.names();
        String all = String.join("\n", names.subList(0, Math.min(NAMED, names.size())));
        if (names.size() > NAMED) {
            all += "\n" + messages.text("closing.more", names.size() - NAMED);
        }
        Long since = waitingSince;
        String text = since == null
                ? messages.text("closing.question", WAIT_LIMIT.toSeconds(), LabSession.CLOSE_LIMIT.toSeconds())
                : messages.text("closing.waiting", Duration.ofNanos(now - since).toSeconds(), WAIT_LIMIT.toSeconds());
        return new Look(all, text);
    }

    private void end() {
        asking = false;
        waitingSince = null;
        waiting.set(false);
    }
}
