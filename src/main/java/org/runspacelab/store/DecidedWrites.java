package org.runspacelab.store;

import org.jspecify.annotations.Nullable;

/**
 * The writes of one store that look first. A decision is made under no lock and carried out if nobody wrote the
 * key meanwhile; where others are faster every time, it is made while nobody else can write.
 */
final class DecidedWrites {

    private static final int OPTIMISTIC_TRIES = 32;

    private final StoreCore core;
    private final WriteGate gate;
    private final Stripes stripes;

    DecidedWrites(StoreCore core, WriteGate gate, Stripes stripes) {
        this.core = core;
        this.gate = gate;
        this.stripes = stripes;
    }

    /** Changes a checked key. */
    Decision write(Object key, Decision.Maker maker) {
        for (int i = 0; i < OPTIMISTIC_TRIES; i++) {
            StoreEntry seen = core.readToDecide(key);
            Decision decision = maker.on(seen);
            if (carryOut(key, seen, decision)) {
                return decision;
            }
        }
        return writeAlone(key, maker);
    }

    private Decision writeAlone(Object key, Decision.Maker maker) {
        gate.seize(stripes);
        try {
            Decision decision = maker.on(core.readToDecide(key));
            // While the hold lasts only the maker itself can have written: its decision comes after that.
            StoreEntry latest = core.peek(key);
            if (gate.isHeldByCaller() && carryOut(key, latest, decision)) {
                return decision;
            }
        } finally {
            gate.release();
        }
        // Somebody broke the hold. Whoever wrote then must not be overwritten by what was decided before.
        return write(key, maker);
    }

    private boolean carryOut(Object key, @Nullable StoreEntry seen, Decision decision) {
        return switch (decision) {
            case Decision.Keep _ -> keep(key);
            case Decision.Write write -> core.replace(key, seen, write.result(), false);
            case Decision.Remove _ -> seen == null || core.replace(key, seen, null, true);
        };
    }

    private boolean keep(Object key) {
        core.watch().forget(key, Actor.current());
        return true;
    }
}
