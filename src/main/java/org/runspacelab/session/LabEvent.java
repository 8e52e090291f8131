package org.runspacelab.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;

/** One thing that happened in a session. Together, in order, they are what a recording holds. */
public sealed interface LabEvent {

    /** When, a reading of the session's clock. */
    long nanos();

    /** The session began; always the first. */
    record Began(long nanos, String scenario) implements LabEvent {}

    /** A key was written or removed. An entry with a receipt is an injection. */
    record Written(String store, StoreEntry entry) implements LabEvent {
        @Override
        public long nanos() {
            return entry.nanos();
        }
    }

    /** It became known what became of an injection; the outcome is not pending. */
    record ReceiptClosed(long nanos, Receipt receipt) implements LabEvent {}

    /** A runspace or pipeline went into another state. */
    record StateChanged(StateChange change) implements LabEvent {
        @Override
        public long nanos() {
            return change.nanos();
        }
    }

    /** Somebody wrote a line for a person. */
    record LineWritten(HostLine line) implements LabEvent {
        @Override
        public long nanos() {
            return line.nanos();
        }
    }

    /** So many events are missing here: whoever reads could not keep up. */
    record Dropped(long nanos, long count) implements LabEvent {}

    /** The scenario ended; always the last. */
    record Result(
            long nanos, String scenario, Map<String, @Nullable Object> observed, boolean ok, @Nullable String error)
            implements LabEvent {}
}
