package org.runspacelab.ui.prompt;

import java.util.ArrayList;
import java.util.List;
import org.runspacelab.script.ScriptCompileException;

/**
 * Why a text failed.
 *
 * @param line in one line
 * @param details every mistake in the text, or where in the script and below it something was thrown; empty for none
 */
public record PromptFailure(String line, String details) {

    private static final int MAX_LINES = 60;

    /** Takes the details from what was thrown: none of its own code is called but for its causes. */
    static PromptFailure of(String line, Throwable thrown) {
        List<String> details = new ArrayList<>();
        if (thrown instanceof ScriptCompileException compile) {
            compile.mistakes().forEach(mistake -> details.add(mistake.toString()));
        } else {
            addStack(details, thrown);
        }
        return new PromptFailure(line, String.join("\n", bounded(details)));
    }

    private static void addStack(List<String> details, Throwable thrown) {
        details.add(thrown.getClass().getName());
        for (StackTraceElement frame : thrown.getStackTrace()) {
            details.add("    at " + frame);
        }
        Throwable cause = thrown.getCause();
        if (cause != null && cause != thrown) {
            details.add("caused by " + cause.getClass().getName());
        }
    }

    private static List<String> bounded(List<String> lines) {
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MAX_LINES));
        shown.add("… and " + (lines.size() - MAX_LINES) + " more");
        return shown;
    }
}
