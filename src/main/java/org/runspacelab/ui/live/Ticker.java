package org.runspacelab.ui.live;

import java.time.Duration;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The present as ages on the screen need it: once a second while something happened within the last minute, once
 * a minute after that. Its property belongs to the FX thread.
 */
public final class Ticker implements PulseSource {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final Beat seconds = Beat.everySecond();
    private final Beat minutes = Beat.every(MINUTE);
    private volatile long lastActivity;

    public Ticker(long now) {
        this.now.set(now);
        this.lastActivity = now;
        seconds.turns(now);
        minutes.turns(now);
    }

    /** A recent reading of the session's clock. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Says that something happened at this moment whose age is shown. Callable from any thread. */
    public void active(long nanos) {
        lastActivity = nanos;
    }

    @Override
    public @Nullable Runnable gather(long reading) {
        boolean second = seconds.turns(reading);
        boolean minute = minutes.turns(reading);
        boolean lively = reading - lastActivity < MINUTE.toNanos();
        return minute || second && lively ? () -> now.set(reading) : null;
    }
}
