package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class RunCommandTest {

    private final Labs labs = new Labs();

    @AfterEach
    void end() {
        labs.clock.release();
    }

    @Test
    void printsWhatTheHostPrintsThenTheResult() {
        Call call = labs.call("run", "live-loop", "--for", "10s", "--set", "value=40");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.outLines()).startsWith("VERBOSE: 41", "VERBOSE: 42");
        assertThat(call.outLines().getLast()).matches("live-loop ok: loops \\d+, value \\d+, services 2");
    }

    @Test
    void printsEventsAndNothingElseForPrograms() {
        Call call = labs.call("run", "live-loop", "--for", "5s", "--json");

        List<JsonNode> events = call.events();
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(events).extracting(event -> event.get("seq").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events).extracting(event -> Instant.parse(event.get("at").asString())).isSorted();
        assertThat(events).extracting(RunCommandTest::kind).startsWith("session").endsWith("result")
                .contains("write", "state", "line", "inject", "receipt")
                .containsOnlyOnce("session", "result", "inject", "receipt");
    }

    @Test
    void theEventsTellTheWholeRun() {
        List<JsonNode> events = labs.call("run", "live-loop", "--for", "5s", "--json").events();

        assertThat(of(events, "state").filter(e -> e.get("of").asString().equals("pipeline")))
                .extracting(event -> event.get("state").asString())
                .containsExactly("Running", "Completed");
        assertThat(of(events, "state").filter(e -> e.get("of").asString().equals("runspace")))
                .extracting(event -> event.get("state").asString())
                .containsExactly("BeforeOpen", "Opening", "Opened", "Closing", "Closed");
        assertThat(of(events, "receipt")).singleElement()
                .satisfies(receipt -> assertThat(receipt.get("outcome").asString()).isEqualTo("seen"));
        JsonNode result = events.getLast();
        assertThat(result.get("ok").asBoolean()).isTrue();
        assertThat(result.get("observed").propertyNames()).containsExactly("loops", "value", "services");
        assertThat(of(events, "line").count()).isEqualTo(result.get("observed").get("loops").asLong());
        assertThat(result.get("observed").get("value").asLong())
                .isEqualTo(result.get("observed").get("loops").asLong() + 1);
    }

    @Test
    void settingsAreTypedAndQuotesKeepText() {
        List<JsonNode> events = labs.call("run", "live-loop", "--json", "--set", "Flag=false", "--set", "value=00014",
                "--set", "interval=500ms", "--set", "text=\"42\"", "--set", "nothing=null", "--set", "a=b=c").events();

        assertThat(of(events, "write")).extracting(
                        e -> e.get("key").asString() + " " + e.get("type").asString() + " " + e.get("value").asString())
                .contains("value long 14", "Flag bool false", "interval duration 500ms", "text text 42",
                        "nothing null ", "a text b=c");
    }

    @Test
    void aClearedFlagEndsItBeforeItsFirstTurn() {
        Call call = labs.call("run", "live-loop", "--set", "Flag=false");

        assertThat(call).isEqualTo(new Call(0, "live-loop ok: loops 0, value 1, services 0\n", ""));
    }

    @Test
    void aLoopThatFailsIsExitOneWithItsReason() {
        Call call = labs.call("run", "live-loop", "--set", "value=abc");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.outLines()).containsExactly("live-loop failed: loops 0, value abc, services 0");
        assertThat(call.errLines()).containsExactly("runspace-lab: runspace-1: Key \"value\" holds \"abc\","
                + " written by you (version 1): expected a number");
    }

    @Test
    void aLoopThatFailsIsExitOneWithItsReasonForProgramsToo() {
        Call call = labs.call("run", "live-loop", "--json", "--set", "value=5s");

        JsonNode result = call.events().getLast();
        assertThat(call.exit()).isEqualTo(1);
        assertThat(result.get("ok").asBoolean()).isFalse();
        assertThat(result.get("error").asString()).startsWith("Key \"value\" holds PT5S, written by you");
        assertThat(result.get("observed").get("value").asString()).isEqualTo("5s");
        assertThat(call.errLines()).singleElement().asString()
                .startsWith("runspace-lab: live-loop failed: Key \"value\" holds PT5S");
    }

    @Test
    void aServiceListThatCannotBeReadIsAWarning() {
        labs.source.failWith("no permission");

        Call call = labs.call("run", "live-loop", "--for", "5s");

        assertThat(call.exit()).isZero();
        assertThat(call.outLines()).startsWith(
                "WARNING: the service list could not be read: no permission", "VERBOSE: 2");
    }

    @Test
    void aVeryLongTimeIsNoError() {
        Call call = labs.call("run", "live-loop", "--for", "99999999999d", "--set", "Flag=false");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aLoopThatDoesNotEndIsStoppedAndThatIsAsExpected() {
        Call call = runWith(new ScenarioRunner.Limits(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofSeconds(20)),
                "--set", "interval=2h");

        assertThat(call.exit()).isZero();
        assertThat(of(call.events(), "state")).extracting(event -> event.get("state").asString())
                .contains("Stopping", "Stopped");
        assertThat(of(call.events(), "receipt")).singleElement()
                .satisfies(receipt -> assertThat(receipt.get("outcome").asString()).isEqualTo("unread"));
    }

    @Test
    void aLoopThatIgnoresEvenThatIsAbandonedAndThatIsAFailure() {
        labs.clock.hang();

        Call call = runWith(new ScenarioRunner.Limits(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(50)));

        assertThat(call.exit()).isEqualTo(1);
        assertThat(of(call.events(), "state")).extracting(event -> event.get("state").asString())
                .contains("Abandoned", "Broken");
        assertThat(call.events().getLast().get("error").asString()).contains("abandoned");
        assertThat(call.errLines()).containsExactly(
                "runspace-lab: live-loop failed: the loop did not stop when asked and was abandoned");
    }

    @Test
    void whereNobodyReadsAnyMoreTheRunEnds() {
        for (String form : List.of("--json", "--set=text=1")) {
            Call call = Call.broken(40, console -> LabCommand.execute(
                    console, () -> false, labs.runner(console), "run", "live-loop", form));

            assertThat(call.exit()).isEqualTo(1);
            assertThat(call.errLines()).singleElement().asString()
                    .startsWith("runspace-lab: standard output was closed before the end");
        }
    }

    @Test
    void whatGoesWrongInsideIsSaidAtTheEndWithTheFileThatTellsMore() {
        Call call = Call.with(console -> LabCommand.execute(console, () -> false, new ScenarioRunner(console, () -> {
            Lab lab = labs.get();
            System.getLogger("org.runspacelab").log(System.Logger.Level.ERROR, "a part of the lab failed");
            return lab;
        }, ScenarioRunner.Limits.USUAL), "run", "live-loop", "--for=5s"));

        assertThat(call.errLines()).singleElement().asString()
                .startsWith("runspace-lab: something went wrong inside, 1 times: a part of the lab failed; all of it is in ")
                .endsWith("runspace-lab.0.log");
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("live-loop ok");
    }

    @Test
    void whereNobodyReadsAnyMoreASlowLoopIsNotWaitedFor() {
        labs.clock.hang();
        long begun = System.nanoTime();

        Call call = Call.broken(5, console -> LabCommand.execute(console, () -> false,
                new ScenarioRunner(console, labs, new ScenarioRunner.Limits(
                        Duration.ofHours(1), Duration.ofMillis(50), Duration.ofMillis(50))), "run", "live-loop"));

        assertThat(call.exit()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private Call runWith(ScenarioRunner.Limits limits, String... further) {
        return Call.with(console -> {
            String[] args = new String[4 + further.length];
            System.arraycopy(new String[] {"run", "live-loop", "--json", "--for=5s"}, 0, args, 0, 4);
            System.arraycopy(further, 0, args, 4, further.length);
            return LabCommand.execute(console, () -> false, new ScenarioRunner(console, labs, limits), args);
        });
    }

    private static Stream<JsonNode> of(List<JsonNode> events, String kind) {
        return events.stream().filter(event -> kind(event).equals(kind));
    }

    private static String kind(JsonNode event) {
        return event.get("kind").asString();
    }
}
