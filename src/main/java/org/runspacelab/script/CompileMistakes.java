package org.runspacelab.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/** Groovy's compile errors as lines for a person. */
final class CompileMistakes {

    private static final int MAX_LINE = 200;
    /** Groovy's own word of the place, which is said already. */
    private static final Pattern PLACE = Pattern.compile("\\s*@ line \\d+, column \\d+\\.?\\s*$");

    private CompileMistakes() {}

    static ScriptCompileException of(CompilationFailedException e, String text) {
        List<ScriptCompileException.Mistake> mistakes = new ArrayList<>();
        if (e instanceof MultipleCompilationErrorsException many) {
            for (Message message : many.getErrorCollector().getErrors()) {
                mistakes.add(mistake(message, text));
            }
        } else {
            mistakes.add(new ScriptCompileException.Mistake(0, 0, firstLine(String.valueOf(e)), ""));
        }
        return new ScriptCompileException(mistakes, Incompleteness.of(text, mistakes), e);
    }

    /** The one mistake at this place of the text, which no further lines can mend. */
    static ScriptCompileException at(int place, String text, String problem) {
        int line = 1 + (int) text.substring(0, place).chars().filter(sign -> sign == '\n').count();
        int column = place - text.lastIndexOf('\n', place - 1);
        return new ScriptCompileException(
                List.of(new ScriptCompileException.Mistake(line, column, problem, line(text, line))), false, null);
    }

    private static ScriptCompileException.Mistake mistake(Message message, String text) {
        return switch (message) {
            case SyntaxErrorMessage syntax -> mistake(syntax.getCause(), text);
            case ExceptionMessage thrown -> new ScriptCompileException.Mistake(
                    0, 0, problem(thrown.getCause()), "");
            default -> new ScriptCompileException.Mistake(
                    0, 0, "the script can't be compiled (" + message.getClass().getSimpleName() + ")", "");
        };
    }

    private static ScriptCompileException.Mistake mistake(SyntaxException e, String text) {
        String problem = PLACE.matcher(firstLine(e.getOriginalMessage())).replaceFirst("");
        int line = Math.max(1, e.getStartLine());
        return new ScriptCompileException.Mistake(line, Math.max(1, e.getStartColumn()), problem, line(text, line));
    }

    /** What Java has no room for, by the words of the library that writes classes. */
    private static String problem(Exception thrown) {
        String said = firstLine(String.valueOf(thrown));
        if (said.contains("MethodTooLarge") || said.contains("ClassTooLarge")) {
            return "the text is too large to be compiled in one piece: put parts of it into methods of their own";
        }
        return said.contains("UTF8 string too large") ? "a name or text in it is longer than 65,535 bytes" : said;
    }

    private static String line(String text, int number) {
        String line = text.lines().skip(number - 1L).findFirst().orElse("");
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "the script can't be compiled"
                : message.strip().lines().findFirst().orElse("the script can't be compiled");
    }
}
