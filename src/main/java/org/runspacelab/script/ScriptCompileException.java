package org.runspacelab.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script's text can't be compiled. The message is one line: where, what, and the line itself.
 */
public final class ScriptCompileException extends RuntimeException {

    /**
     * One mistake.
     *
     * @param line from 1; 0 where the place is not known
     * @param column from 1
     * @param problem what is wrong, in one line
     * @param text the line of the script
     */
    public record Mistake(int line, int column, String problem, String text) {

        @Override
        public String toString() {
            return line == 0 ? problem : "line %d, column %d: %s: %s".formatted(line, column, problem, text.strip());
        }
    }

    private final transient List<Mistake> mistakes;
    private final boolean incomplete;

    ScriptCompileException(List<Mistake> mistakes, boolean incomplete, @Nullable Throwable cause) {
        super(mistakes.isEmpty() ? "the script can't be compiled" : mistakes.getFirst().toString(), cause);
        this.mistakes = List.copyOf(mistakes);
        this.incomplete = incomplete;
    }

    /** All mistakes found, the first first. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** True where the text ended too early: more lines may complete it. */
    public boolean isIncomplete() {
        return incomplete;
    }
}
