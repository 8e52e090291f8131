package org.runspacelab.session;

import java.util.List;

/**
 * What is wrong with something the user typed. The window words it in the user's language; {@link #message()}
 * is the English line of the command line.
 */
public sealed interface InputProblem {

    /** One line that says what to do. */
    String message();

    /** A key without a name. */
    record EmptyKey() implements InputProblem {
        @Override
        public String message() {
            return "A key needs a name: type one or choose one";
        }
    }

    /** A text that is no value of the chosen type. */
    record NotOfType(ValueType type, String text) implements InputProblem {
        @Override
        public String message() {
            return "\"%s\" is not %s".formatted(ValueText.line(text), type.description());
        }
    }

    /** A text that breaks off being JSON at this place, counted from 1. */
    record NotJson(ValueType type, int line, int column) implements InputProblem {
        @Override
        public String message() {
            return "Not JSON at line %d, column %d: type %s".formatted(line, column, type.description());
        }
    }

    /** A text of more characters than can be typed in. */
    record TooLong(int max) implements InputProblem {
        @Override
        public String message() {
            return "More than %,d characters: shorten it, or write it from a script".formatted(max);
        }
    }

    /** A loop's flag that would be neither on nor off. */
    record FlagNeedsSwitch(String key) implements InputProblem {
        @Override
        public String message() {
            return "%s is a loop's flag: it takes true or false".formatted(ValueText.line(key));
        }
    }

    /** A time to wait that is no duration, or not longer than zero. */
    record NeedsPositiveDuration(String key) implements InputProblem {
        @Override
        public String message() {
            return "%s takes a duration longer than zero, like 500ms or 5s".formatted(ValueText.line(key));
        }
    }

    /** A time to take that is no duration, or less than zero. */
    record NeedsDuration(String key) implements InputProblem {
        @Override
        public String message() {
            return "%s takes a duration of zero or more, like 500ms or 5s".formatted(ValueText.line(key));
        }
    }

    /** A setting that is no whole number, or too small or too large. */
    record OutOfRange(String key, long min, long max) implements InputProblem {
        @Override
        public String message() {
            return "%s takes a whole number from %d to %d".formatted(ValueText.line(key), min, max);
        }
    }

    /** A setting that takes one of a few words. */
    record UnknownChoice(String key, List<String> choices) implements InputProblem {
        public UnknownChoice {
            choices = List.copyOf(choices);
        }

        @Override
        public String message() {
            return "%s takes one of %s".formatted(ValueText.line(key), String.join(", ", choices));
        }
    }
}
