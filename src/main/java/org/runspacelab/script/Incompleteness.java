package org.runspacelab.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells a text that only ended too early from one that is wrong, so that a prompt can ask for more lines. */
final class Incompleteness {

    /** What asks for more behind it. */
    private static final String OPERATORS = "+-*/%&|^=<>,.?:!";

    private Incompleteness() {}

    /** True where something is open at its end, or the first mistake is that it ends. */
    static boolean of(String text, List<ScriptCompileException.Mistake> mistakes) {
        Scan scan = new Scan(text);
        if (scan.isWrong()) {
            return false;
        }
        return scan.isOpen() || !mistakes.isEmpty() && isAtEnd(text, mistakes.getFirst());
    }

    /** Where more brackets than so many are open at once: the place of the first too many; -1 where there is none. */
    static int tooDeep(String text, int most) {
        return new Scan(text, most).tooDeep;
    }

    private static boolean isAtEnd(String text, ScriptCompileException.Mistake mistake) {
        String problem = mistake.problem();
        if (problem.startsWith("Unexpected end of input") || problem.startsWith("Either a catch or finally clause")) {
            return true;
        }
        String whole = text.stripTrailing();
        List<String> lines = whole.lines().toList();
        return problem.startsWith("Unexpected input")
                && !lines.isEmpty()
                && mistake.line() >= lines.size()
                && mistake.column() >= lines.getLast().length()
                && OPERATORS.indexOf(whole.charAt(whole.length() - 1)) >= 0;
    }

    /** A walk over brackets, quotes and comments. */
    private static final class Scan {
        private final Deque<Character> open = new ArrayDeque<>();
        private final String text;
        private final int most;
        private int tooDeep = -1;
        private boolean wrong;
        private boolean unclosed;
        private int at;

        Scan(String text) {
            this(text, Integer.MAX_VALUE);
        }

        Scan(String text, int most) {
            this.text = text;
            this.most = most;
            while (at < text.length() && !wrong && !unclosed && tooDeep < 0) {
                step();
            }
        }

        boolean isWrong() {
            return wrong;
        }

        boolean isOpen() {
            return unclosed || !open.isEmpty();
        }

        private void step() {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                skipTo("*/", 2, false);
            } else if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
                skipTo(text.substring(at, at + 3), 3, true);
            } else if (c == '\'' || c == '"') {
                skipQuoted(c);
            } else {
                bracket(c);
                at++;
            }
        }

        private void bracket(char c) {
            switch (c) {
                case '(' -> open.push(')');
                case '[' -> open.push(']');
                case '{' -> open.push('}');
                case ')', ']', '}' -> wrong = open.isEmpty() || open.pop() != c;
                default -> {}
            }
            if (open.size() > most) {
                tooDeep = at;
            }
        }

        private void skipTo(String end, int begin, boolean escapes) {
            int i = at + begin;
            while (i < text.length()) {
                if (escapes && text.charAt(i) == '\\') {
                    i += 2;
                } else if (text.startsWith(end, i)) {
                    at = i + end.length();
                    return;
                } else {
                    i++;
                }
            }
            unclosed = true;
        }

        /** A text in single quotes ends in its line: without an end there it is wrong. */
        private void skipQuoted(char quote) {
            for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == quote) {
                    at = i + 1;
                    return;
                }
            }
            wrong = true;
        }
    }
}
