package org.runspacelab.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StreamKind;

/** What parent and child tell each other, one line each. */
sealed interface Message {

    /** What the parent tells. */
    sealed interface ToChild extends Message {}

    /** What the child tells. */
    sealed interface ToParent extends Message {}

    /** Run this; comes once and first. */
    record Start(String job, JobScript script, Map<String, @Nullable Object> variables) implements ToChild {}

    /** Interrupt the script. */
    record Stop() implements ToChild {}

    /** The child is there and speaks this version; comes once and first. */
    record Hello() implements ToParent {}

    /** The script wrote an object to a stream. */
    record Written(StreamKind stream, @Nullable Object value) implements ToParent {}

    /** A line for a person, which the host or the standard streams of the child got. */
    record Line(StreamKind stream, String text) implements ToParent {}

    /** So many objects, in all, were let go before they could be told. */
    record Dropped(long count) implements ToParent {}

    /** The process ends itself, before the script's end. */
    record Exiting() implements ToParent {}

    /** The script has ended; nothing follows. */
    record End(JobState state, @Nullable String reason, Map<String, @Nullable Object> variables)
            implements ToParent {}
}
