package org.runspacelab.job;

import org.jspecify.annotations.Nullable;

/** Why a child that said nothing about its end has ended, in one line for a person. */
final class ExitReason {

    /** Above this an exit code is the number of a signal, as a shell has it. */
    private static final int SIGNALS = 128;

    private static final int MAX_SIGNAL = 64;
    private static final int KILL = 9;

    private ExitReason() {}

    /**
     * In words.
     *
     * @param endedItself whether the child said that it ends itself
     * @param lastWords the last line of its error output
     */
    static String of(int code, boolean started, boolean endedItself, @Nullable String lastWords) {
        if (isSignal(code) && (!endedItself || asksToEnd(code - SIGNALS))) {
            return "the process was ended from outside by signal %s (exit code %d)"
                    .formatted(name(code - SIGNALS), code);
        }
        String said = lastWords == null ? "" : ": " + lastWords;
        return started
                ? "the process ended itself with exit code %d before the script's end%s".formatted(code, said)
                : "the process did not start: it ended with exit code %d%s".formatted(code, said);
    }

    private static boolean isSignal(int code) {
        return code > SIGNALS && code <= SIGNALS + MAX_SIGNAL;
    }

    /** A child that gets one of these ends itself in order. */
    private static boolean asksToEnd(int signal) {
        return signal == 1 || signal == 2 || signal == 15;
    }

    private static String name(int signal) {
        return switch (signal) {
            case 1 -> "1 (HUP)";
            case 2 -> "2 (INT)";
            case 4 -> "4 (ILL)";
            case 6 -> "6 (ABRT)";
            case 7 -> "7 (BUS)";
            case KILL -> "9 (KILL)";
            case 11 -> "11 (SEGV)";
            case 15 -> "15 (TERM)";
            default -> Integer.toString(signal);
        };
    }
}
