package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On this machine's real list. */
@Timeout(60)
class ServicesCommandTest {

    @Test
    void printsATableAndWhereItIsFrom() {
        Call call = Call.of("services");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.outLines().getFirst()).matches("Status +PID +Name");
        assertThat(call.outLines().getLast()).matches("\\d+, .+, read in \\d+ ms");
    }

    @Test
    void printsOneObjectALineAndNothingElseForPrograms() {
        Call call = Call.of("services", "--json");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.events()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.get("name").isString()).isTrue();
            assertThat(record.get("status").isString()).isTrue();
            assertThat(record.get("source").isString()).isTrue();
        });
    }

    @Test
    void anotherSourceCanBeChosen() {
        assertThat(Call.of("services", "--source", "processes", "--json").events())
                .allSatisfy(record -> assertThat(record.get("source").asString()).isEqualTo("oshi-processes"));

        Call unknown = Call.of("services", "--source", "nonsense");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.errLines()).singleElement().asString()
                .startsWith("runspace-lab: --source takes one of auto, ").endsWith("processes here, not \"nonsense\"");
    }

    @Test
    void aClosedStandardOutputIsAFailure() {
        Call call = Call.broken(10, console -> LabCommand.execute(console, () -> false, "services"));

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.errLines()).hasSize(1);
    }
}
