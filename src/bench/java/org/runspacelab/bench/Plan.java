package org.runspacelab.bench;

import java.nio.file.Path;
import java.util.Set;

/**
 * What is to be measured, and how long.
 *
 * @param quick less than three minutes in all, with less certain figures
 * @param figures the names wanted; empty for all
 * @param folder where the build's results are
 */
record Plan(boolean quick, Set<String> figures, Path folder) {

    static Plan of(String... arguments) {
        boolean quick = false;
        Set<String> figures = Set.of();
        Path folder = Path.of("target");
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.substring(0, Math.max(0, argument.indexOf('=')))) {
                // A bare -Dquick arrives as "true"
                case "--quick" -> quick = !value.equals("false");
                case "--figures" -> figures = value.equals("all") ? Set.of() : Set.of(value.split(","));
                case "--folder" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("unknown argument " + argument);
            }
        }
        return new Plan(quick, figures, folder);
    }

    boolean wants(Measurement measurement) {
        return figures.isEmpty() || measurement.names().stream().anyMatch(figures::contains);
    }

    <T> T pick(T whenQuick, T otherwise) {
        return quick ? whenQuick : otherwise;
    }
}
