package org.runspacelab.ui.live;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.runspacelab.session.Eventually;
import org.runspacelab.store.LabClock;

/** The pulse of a window that is not there: the test's thread is its FX thread. */
public final class Pulse {

    private final LabClock clock;
    private final List<PulseSource> sources;
    private long ahead;

    public Pulse(LabClock clock, PulseSource... sources) {
        this.clock = clock;
        this.sources = List.of(sources);
    }

    /** From now on the pulse's time is so much later than the clock's. */
    public void skip(long nanos) {
        ahead += nanos;
    }

    public void beat() {
        for (PulseSource source : sources) {
            Runnable news = source.gather(clock.nanos() + ahead);
            if (news != null) {
                news.run();
            }
        }
    }

    /** Beats until this is so. */
    public void until(String what, BooleanSupplier condition) {
        Eventually.until(what, () -> {
            beat();
            return condition.getAsBoolean();
        });
    }
}
