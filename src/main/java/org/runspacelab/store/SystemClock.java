package org.runspacelab.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A clock that ties monotonic readings to wall time by anchors. A jump of the wall clock (it was set, or
 * the machine slept) starts a new anchor, so readings from before keep the time they were made at.
 */
final class SystemClock implements LabClock {

    private static final Duration JUMP = Duration.ofSeconds(1);
    private static final int MAX_ANCHORS = 64;

    private record Anchor(long nanos, Instant wall) {
        Instant at(long reading) {
            return wall.plusNanos(reading - nanos);
        }
    }

    private final LongSupplier ticker;
    private final InstantSource wallClock;
    private final CoarseTime coarse;
    private volatile List<Anchor> anchors;

    SystemClock(LongSupplier ticker, InstantSource wallClock) {
        this.ticker = ticker;
        this.wallClock = wallClock;
        this.coarse = new CoarseTime(ticker);
        this.anchors = List.of(present());
    }

    @Override
    public long nanos() {
        return ticker.getAsLong();
    }

    @Override
    public long stamp() {
        return coarse.nanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    @Override
    public Instant instantOf(long nanos) {
        List<Anchor> known = withPresent();
        for (int i = known.size() - 1; i > 0; i--) {
            if (nanos - known.get(i).nanos() >= 0) {
                return known.get(i).at(nanos);
            }
        }
        return known.getFirst().at(nanos);
    }

    private List<Anchor> withPresent() {
        List<Anchor> known = anchors;
        return jumped(known.getLast(), present()) ? anchoredAnew() : known;
    }

    private synchronized List<Anchor> anchoredAnew() {
        // Looked at again: the first look may be older than the last anchor, or torn by a pause between its halves.
        Anchor present = present();
        if (jumped(anchors.getLast(), present)) {
            List<Anchor> next = new ArrayList<>(anchors);
            next.add(present);
            anchors = List.copyOf(next.subList(Math.max(0, next.size() - MAX_ANCHORS), next.size()));
        }
        return anchors;
    }

    private Anchor present() {
        return new Anchor(ticker.getAsLong(), wallClock.instant());
    }

    private static boolean jumped(Anchor last, Anchor present) {
        return Duration.between(last.at(present.nanos()), present.wall()).abs().compareTo(JUMP) > 0;
    }
}
