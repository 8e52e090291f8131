package org.runspacelab.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Which parts of a Groovy text are what, for its colours. Takes time in proportion to the text; for any thread. */
final class GroovySpans {

    /** Longer texts have one colour: styles cost the FX thread time. */
    static final int MAX_LENGTH = 60_000;

    // Possessive, so that no text makes the expression go back and forth or deep.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\n]*+|/\\*(?:[^*]++|\\*(?!/))*+(?:\\*/)?+)"
                    + "|(?<string>'''(?:[^'\\\\]++|\\\\.|'(?!''))*+(?:''')?+"
                    + "|\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+(?:\"\"\")?+"
                    + "|'(?:[^'\\\\\n]++|\\\\.)*+'?+|\"(?:[^\"\\\\\n]++|\\\\.)*+\"?+)"
                    + "|(?<number>\\b\\d[\\w.]*+)"
                    + "|(?<keyword>\\b(?:abstract|as|assert|boolean|break|byte|case|catch|char|class|continue|def|default"
                    + "|do|double|else|enum|extends|false|final|finally|float|for|if|implements|import|in|instanceof|int"
                    + "|interface|long|new|null|package|private|protected|public|return|short|static|super|switch"
                    + "|synchronized|this|throw|throws|trait|true|try|var|void|while)\\b)"
                    + "|(?<command>\\b(?:createPipeline|createRunspace|createRunspacePool|getService|sharedVariable|sleep"
                    + "|startJob|startSleep|synchronizedQueue|synchronizedStore|write(?:Output|Verbose|Warning|Error"
                    + "|Debug|Information|Progress))\\b)",
            Pattern.DOTALL);

    private static final List<String> KINDS = List.of("comment", "string", "number", "keyword", "command");

    private GroovySpans() {}

    /** The style classes, from the first character to the last. The text is not empty and not too long. */
    static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            spans.add(List.of(), token.start() - end);
            spans.add(List.of("groovy-" + kind(token)), token.end() - token.start());
            end = token.end();
        }
        spans.add(List.of(), text.length() - end);
        return spans.create();
    }

    private static String kind(Matcher token) {
        return KINDS.stream().filter(kind -> token.group(kind) != null).findFirst().orElseThrow();
    }
}
