package org.runspacelab.session;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a key may be given by the user, where a loop depends on it. Scripts may still write what they want. */
public enum KeyRule {
    /** A flag: true or false. */
    FLAG {
        @Override
        public Optional<InputProblem> objection(String key, @Nullable Object value) {
            return value instanceof Boolean
                    ? Optional.empty()
                    : Optional.of(new InputProblem.FlagNeedsSwitch(key));
        }
    },
    /** A time to wait: a duration longer than zero. */
    POSITIVE_DURATION {
        @Override
        public Optional<InputProblem> objection(String key, @Nullable Object value) {
            return value instanceof Duration duration && duration.isPositive()
                    ? Optional.empty()
                    : Optional.of(new InputProblem.NeedsPositiveDuration(key));
        }
    };

    /** What speaks against this value; empty where nothing does. */
    public abstract Optional<InputProblem> objection(String key, @Nullable Object value);
}
