package org.runspacelab.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.ui.search.LineSearch;

/** Which lines pass. */
class ConsoleFilterTest {

    private static final Set<StreamKind> ALL = EnumSet.allOf(StreamKind.class);
    private static final LineSearch NOTHING = new LineSearch("", false);

    private final List<ConsoleLine> lines = List.of(
            line("runspace-1", StreamKind.VERBOSE, "Value is 1"),
            line("runspace-2", StreamKind.ERROR, "value [x] is bad"),
            line("you", StreamKind.OUTPUT, "été 42"));

    @Test
    void withoutAChoiceEveryLinePasses() {
        assertThat(passing(new ConsoleFilter(ALL, null, NOTHING, false))).hasSize(3);
        assertThat(passing(new ConsoleFilter(ALL, null, NOTHING, true))).hasSize(3);
        assertThat(passing(new ConsoleFilter(ALL, null, new LineSearch("", true), true))).hasSize(3);
    }

    @Test
    void streamAndSourceBothDecide() {
        assertThat(passing(new ConsoleFilter(Set.of(StreamKind.ERROR, StreamKind.OUTPUT), null, NOTHING, false)))
                .containsExactly("value [x] is bad", "été 42");
        assertThat(passing(new ConsoleFilter(Set.of(StreamKind.ERROR), "you", NOTHING, false))).isEmpty();
        assertThat(passing(new ConsoleFilter(ALL, "runspace-1", NOTHING, false))).containsExactly("Value is 1");
    }

    @Test
    void aPlainSearchIgnoresCaseAndKnowsNoSigns() {
        assertThat(found("VALUE", false, false)).containsExactly("Value is 1", "value [x] is bad");
        assertThat(found("[x]", false, false)).containsExactly("value [x] is bad");
        assertThat(found("ÉTÉ", false, false)).containsExactly("été 42");
        assertThat(found("value", false, true)).containsExactly("été 42");
    }

    @Test
    void aRegularExpressionFindsAnywhereInTheLine() {
        assertThat(found("\\d+$", true, false)).containsExactly("Value is 1", "été 42");
        assertThat(found("^(value|ÉTÉ)", true, false)).hasSize(3);
        assertThat(found("\\d", true, true)).containsExactly("value [x] is bad");
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        assertThatThrownBy(() -> new LineSearch("(", true)).isInstanceOf(PatternSyntaxException.class);
        assertThat(new LineSearch("(", false).finds("a (b)")).isTrue();
    }

    @Test
    void anExpressionThatTriesForeverGivesUpAndHidesNothing() {
        LineSearch search = new LineSearch("(x+x+)+\\1y", true);
        ConsoleFilter filter = new ConsoleFilter(ALL, null, search, true);

        assertThat(filter.test(line("you", StreamKind.OUTPUT, "x".repeat(100)))).isTrue();
        assertThat(search.gaveUp()).isTrue();
        assertThat(passing(filter)).hasSize(3);
    }

    @Test
    void anExpressionThatGoesTooDeepGivesUp() {
        LineSearch search = new LineSearch("(a|b|ab)*\\1c", true);

        assertThat(search.finds("ab".repeat(20_000))).isTrue();
        assertThat(search.gaveUp()).isTrue();
    }

    private List<String> found(String text, boolean regex, boolean inverse) {
        return passing(new ConsoleFilter(ALL, null, new LineSearch(text, regex), inverse));
    }

    private List<String> passing(ConsoleFilter filter) {
        return lines.stream().filter(filter).map(ConsoleLine::text).toList();
    }

    private static ConsoleLine line(String source, StreamKind stream, String text) {
        return new ConsoleLine(Instant.EPOCH, "00:00:00.000", source, stream, text);
    }
}
