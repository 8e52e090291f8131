package org.runspacelab.runspace;

import org.jspecify.annotations.Nullable;

/** Why something failed, as one line for a person. */
final class Reasons {

    private static final int MAX_LENGTH = 1000;

    private Reasons() {}

    static String of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "unknown";
        }
        String message = messageOf(thrown);
        String type = thrown.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return type;
        }
        String line = message.strip().lines().findFirst().orElse(type);
        return bounded(isOurs(thrown) ? line : type + ": " + line);
    }

    /** Our own messages say it all; of others the type is half of what they say. */
    private static boolean isOurs(Throwable thrown) {
        return thrown.getClass().getName().startsWith("org.runspacelab.");
    }

    private static String bounded(String line) {
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    /** Whatever foreign code throws here, a checked exception included, a pipeline has to come to its end. */
    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable foreign) {
            return null;
        }
    }
}
