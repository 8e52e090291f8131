package org.runspacelab.ui.live;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sources are asked at a pulse. Belongs to the pulse's thread. */
public interface PulseView {

    /** The present: every source is asked what changed. */
    PulseView LIVE = (round, now) -> round.ask(source -> source.gather(now));

    /** One pulse. */
    interface Round {

        /** Asks every source this; what they return is applied in their order. */
        void ask(Function<PulseSource, @Nullable Runnable> question);

        /** Has this applied after what was added before. */
        void add(Runnable change);
    }

    void gather(Round round, long now);
}
