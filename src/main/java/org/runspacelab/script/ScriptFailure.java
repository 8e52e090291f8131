package org.runspacelab.script;

import java.util.Arrays;

/** Why a script failed, as one line for a person: with the line of the script where that is known. */
public final class ScriptFailure {

    private static final int MAX_LENGTH = 1000;

    private ScriptFailure() {}

    /** One line for what a script threw. */
    public static String line(Throwable thrown) {
        String what = what(thrown);
        if (thrown instanceof ScriptCompileException) {
            return what;
        }
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> ScriptCompiler.FILE.equals(frame.getFileName()) && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> "line %d: %s".formatted(frame.getLineNumber(), what))
                .orElse(what);
    }

    private static String what(Throwable thrown) {
        String message = message(thrown);
        String type = thrown.getClass().getSimpleName();
        if (message.isBlank()) {
            return type;
        }
        String line = message.strip().lines().findFirst().orElse(type);
        String whole = thrown.getClass().getName().startsWith("org.runspacelab.") ? line : type + ": " + line;
        return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH) + "…";
    }

    /** Foreign code, which may throw again. */
    private static String message(Throwable thrown) {
        try {
            return String.valueOf(thrown.getMessage() == null ? "" : thrown.getMessage());
        } catch (Throwable foreign) {
            return "";
        }
    }
}
