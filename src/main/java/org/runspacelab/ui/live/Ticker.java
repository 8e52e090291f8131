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

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private volatile long lastActivity;
    private long lastTick;

    public Ticker(long now) {
        this.now.set(now);
        this.lastTick = now;
        this.lastActivity = now;
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
        long step = reading - lastActivity < MINUTE ? SECOND : MINUTE;
        // A replay goes back.
        if (Math.abs(reading - lastTick) < step) {
            return null;
        }
        lastTick = reading;
        return () -> now.set(reading);
    }
}
