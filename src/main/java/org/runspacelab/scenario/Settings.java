package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.InputException;
import org.runspacelab.session.InputProblem;

/** What was set for a scenario: names it knows are its settings, all others are store keys to set first. */
final class Settings {

    private static final String SERVICES = "services";

    private final Map<String, @Nullable Object> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Settings(Map<String, @Nullable Object> settings) {
        left.putAll(settings);
    }

    /**
     * Takes a whole number.
     *
     * @throws InputException where it is none, or out of range
     */
    int number(String name, int usual, int min, int max) {
        if (!left.containsKey(name)) {
            return usual;
        }
        Object value = left.remove(name);
        if (value instanceof Long number && number >= min && number <= max) {
            return number.intValue();
        }
        if (value instanceof Integer number && number >= min && number <= max) {
            return number;
        }
        throw new InputException(new InputProblem.OutOfRange(name, min, max));
    }

    /**
     * Takes a duration; zero is one.
     *
     * @throws InputException where it is none
     */
    Duration duration(String name, Duration usual) {
        if (!left.containsKey(name)) {
            return usual;
        }
        if (left.remove(name) instanceof Duration duration && !duration.isNegative()) {
            return duration;
        }
        throw new InputException(new InputProblem.NeedsDuration(name));
    }

    /**
     * Takes the choice of where services are read.
     *
     * @param usual the reader of what was found
     * @throws InputException where this machine has no such source
     */
    ServiceReader services(ServiceReader usual) {
        if (!left.containsKey(SERVICES)) {
            return usual;
        }
        String name = String.valueOf(left.remove(SERVICES));
        return usual.choose(name).orElseThrow(() ->
                new InputException(new InputProblem.UnknownChoice(SERVICES, usual.choices())));
    }

    /** What is no setting of the scenario. */
    Map<String, @Nullable Object> storeKeys() {
        return left;
    }
}
