package org.runspacelab.ui.inject;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.VersionConflictException;

/** The user's writes. Each may wait for a script that holds the store alone: never on the FX thread. */
final class Writes {

    private final LabSession session;
    private final ValueText texts;

    Writes(LabSession session, ValueText texts) {
        this.session = session;
        this.texts = texts;
    }

    /** Injects a value, if wanted only at a version of the key. */
    Written put(Place place, @Nullable Object value, OptionalLong onlyIf) {
        try {
            Receipt receipt = session.inject(place.store(), place.key(), value, onlyIf);
            Step step = new Step(new Place(place.store(), receipt.key()),
                    Held.of(receipt.before()), new Held(value, receipt.version()));
            return new Written.Done(step, receipt, receipt.nanos());
        } catch (VersionConflictException e) {
            return tooLate(place, e.wanted());
        }
    }

    /** Puts back what a key held: a value by an injection, nothing by a removal. */
    Written restore(Place place, Held held, OptionalLong onlyIf) {
        return held.isMissing() ? remove(place, onlyIf) : put(place, held.value(), onlyIf);
    }

    private Written remove(Place place, OptionalLong onlyIf) {
        StoreEntry before = place.store().entry(place.key());
        if (onlyIf.isEmpty()) {
            place.store().remove(place.key());
        } else if (!place.store().removeAt(place.key(), onlyIf.getAsLong())) {
            return tooLate(place, onlyIf.getAsLong());
        }
        Step step = new Step(place, Held.of(before), new Held(null, 0));
        return new Written.Done(step, null, session.clock().nanos());
    }

    private Written tooLate(Place place, long wanted) {
        StoreEntry now = place.store().entry(place.key());
        return new Written.TooLate(place, wanted, now, now == null ? "" : texts.of(now.value()));
    }
}
