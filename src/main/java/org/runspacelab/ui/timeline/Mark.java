package org.runspacelab.ui.timeline;

import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.store.Receipt;

/** One thing on the timeline. It holds no value of a store: two hundred thousand of them have to be cheap. */
public sealed interface Mark {

    /** When, a reading of the session's clock. */
    long nanos();

    /** The lane it stands in. */
    LaneId lane();

    MarkKind kind();

    /**
     * A key was written or removed.
     *
     * @param version the key's version after it
     * @param count how many writes it stands for: those of one writer to one key within a millisecond of a flood
     */
    record Written(long nanos, String store, Object key, long version, long count, String writer, boolean removed)
            implements Mark {
        @Override
        public LaneId lane() {
            return new LaneId(LaneId.Kind.STORE, store);
        }

        @Override
        public MarkKind kind() {
            return MarkKind.WRITE;
        }
    }

    /** The user wrote a key while loops run. */
    record Injected(long nanos, String store, Object key, long version) implements Mark {
        @Override
        public LaneId lane() {
            return LaneId.REQUESTS;
        }

        @Override
        public MarkKind kind() {
            return MarkKind.INJECTION;
        }
    }

    /** A flag was cleared: loops were asked to stop. */
    record Asked(long nanos, String store, Object key, long version, String writer) implements Mark {
        @Override
        public LaneId lane() {
            return LaneId.REQUESTS;
        }

        @Override
        public MarkKind kind() {
            return MarkKind.ASK;
        }
    }

    /** It became known what became of an injection. */
    record Outcome(long nanos, String store, Receipt receipt) implements Mark {
        @Override
        public LaneId lane() {
            return LaneId.REQUESTS;
        }

        @Override
        public MarkKind kind() {
            return receipt.outcome() instanceof Receipt.Seen ? MarkKind.SEEN : MarkKind.UNSEEN;
        }
    }

    /** A line was written for a person. */
    record Said(HostLine line) implements Mark {
        @Override
        public long nanos() {
            return line.nanos();
        }

        @Override
        public LaneId lane() {
            return LaneId.LINES;
        }

        @Override
        public MarkKind kind() {
            return switch (line.stream()) {
                case ERROR -> MarkKind.ERROR;
                case WARNING -> MarkKind.WARNING;
                case OUTPUT, VERBOSE, DEBUG, INFORMATION, PROGRESS -> MarkKind.LINE;
            };
        }
    }

    /**
     * A lane went into another state.
     *
     * @param pipeline the pipeline by which it did; null where none had to do with it
     * @param reason why, where it failed or broke
     */
    record Became(long nanos, LaneId lane, LaneState state, @Nullable String pipeline, @Nullable String reason)
            implements Mark {
        @Override
        public MarkKind kind() {
            return MarkKind.STATE;
        }
    }

    /** So many events are missing here: the logs had let them go before they were read. */
    record Missing(long nanos, long count) implements Mark {
        @Override
        public LaneId lane() {
            return LaneId.LINES;
        }

        @Override
        public MarkKind kind() {
            return MarkKind.MISSING;
        }
    }
}
