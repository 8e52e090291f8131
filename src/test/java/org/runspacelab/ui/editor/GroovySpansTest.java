package org.runspacelab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

class GroovySpansTest {

    @Test
    void tellsCommentsTextsNumbersAndWordsApart() {
        assertThat(coloured("def a = 'x // y' + 12 // if\n/* \"z */ sleep 5"))
                .containsExactly("keyword:def", "string:'x // y'", "number:12", "comment:// if",
                        "comment:/* \"z */", "command:sleep", "number:5");
        assertThat(coloured("'''a\n'b''' \"\"\"c\n\"\"\" 'open\nif"))
                .containsExactly("string:'''a\n'b'''", "string:\"\"\"c\n\"\"\"", "string:'open", "keyword:if");
    }

    /** No text has the expression run deep or back and forth. */
    @Test
    void coversEveryTextWhole() {
        Random random = new Random(5);
        String signs = "'\"\\/*\n a1";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(2_000, 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
            assertThat(GroovySpans.of(text.toString()).length()).isEqualTo(text.length());
        }
        String open = "/*" + "* ".repeat(GroovySpans.MAX_LENGTH / 2 - 1);
        assertThat(GroovySpans.of(open).length()).isEqualTo(open.length());
        String quotes = "\"\"\"" + "\" \\\\".repeat(10_000);
        assertThat(GroovySpans.of(quotes).length()).isEqualTo(quotes.length());
    }

    private static List<String> coloured(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (StyleSpan<Collection<String>> span : GroovySpans.of(text)) {
            if (!span.getStyle().isEmpty()) {
                parts.add(span.getStyle().iterator().next().replace("groovy-", "") + ":"
                        + text.substring(at, at + span.getLength()));
            }
            at += span.getLength();
        }
        return parts;
    }
}
