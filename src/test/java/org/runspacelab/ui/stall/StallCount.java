package org.runspacelab.ui.stall;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Counts how often the FX thread was busy for longer than the window may be, whoever made it so. */
public final class StallCount implements AutoCloseable {

    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<Stall> longest = new AtomicReference<>();
    private final StallWatch watch;

    /** @param what what goes on meanwhile */
    public StallCount(String what) {
        watch = new StallWatch(what, this::add);
    }

    private void add(Stall stall) {
        if (stall.isLong()) {
            count.incrementAndGet();
            longest.accumulateAndGet(stall,
                    (most, next) -> most == null || most.length().compareTo(next.length()) < 0 ? next : most);
        }
    }

    /** How many so far. */
    public long count() {
        return count.get();
    }

    /** The length of the longest; zero before the first. */
    public Duration longest() {
        return Optional.ofNullable(longest.get()).map(Stall::length).orElse(Duration.ZERO);
    }

    /** The longest in words; empty before the first. */
    public String words() {
        return Optional.ofNullable(longest.get()).map(Stall::toString).orElse("");
    }

    @Override
    public void close() throws InterruptedException {
        watch.close();
    }
}
