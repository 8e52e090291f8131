package org.runspacelab.script;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The bounds of a script's waits. */
final class ScriptWaits {

    /** How long closing and stopping wait. */
    static final Duration END = Duration.ofSeconds(10);
    /** How long a script waits for another's end, unless it is stopped itself. */
    static final Duration RESULT = Duration.ofDays(1);

    private ScriptWaits() {}

    static void requireEnded(boolean ended, Object what, String advice) throws TimeoutException {
        if (!ended) {
            throw new TimeoutException("%s has not ended within %d s: %s".formatted(what, END.toSeconds(), advice));
        }
    }
}
