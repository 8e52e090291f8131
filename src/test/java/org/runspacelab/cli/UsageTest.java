package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "window", "console", "list", "run", "replay", "services"})
    void everyCommandHasHelp(String command) {
        Call call = Call.of(args(command, "--help"));

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).startsWith("Usage: runspace-lab").contains("--help", "--version", "--verbose");
        assertThat(call.out()).contains(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "window", "console", "list", "run", "replay", "services"})
    void everyCommandTellsTheVersion(String command) {
        Call call = Call.of(args(command, "--version"));

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().strip()).matches("Runspace Lab \\d+\\.\\d+\\.\\d+");
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong("'--nonsense'", "--nonsense"),
                wrong("'nonsense'", "nonsense"),
                wrong("'--nonsense'", "list", "--nonsense"),
                wrong("'extra'", "list", "extra"),
                wrong("'extra'", "window", "extra"),
                wrong("'--text'", "services", "--text"),
                wrong("ID", "run"),
                wrong("unknown scenario \"nonsense\": use one of process-job, single-runspace, live-loop", "run", "nonsense"),
                wrong("unknown scenario \"no␊nsense\"", "run", "no\nnsense"),
                wrong("unknown scenario \"@/etc/hostname\"", "run", "@/etc/hostname"),
                wrong("'--for'", "run", "live-loop", "--for"),
                wrong("--for takes a time longer than zero, like 6s or 500ms, not \"soon\"",
                        "run", "live-loop", "--for", "soon"),
                wrong("not \"0s\"", "run", "live-loop", "--for", "0s"),
                wrong("not \"-5s\"", "run", "live-loop", "--for=-5s"),
                wrong("not \"5\"", "run", "live-loop", "--for", "5"),
                wrong("not \"999999999999999d\"", "run", "live-loop", "--for", "999999999999999d"),
                wrong("--set takes KEY=VALUE, like interval=500ms, not \"interval\"",
                        "run", "live-loop", "--set", "interval"),
                wrong("not \"=1\"", "run", "live-loop", "--set", "=1"),
                wrong("A key needs a name", "run", "live-loop", "--set", " =1"),
                wrong("interval takes a duration longer than zero", "run", "live-loop", "--set", "interval=0s"),
                wrong("interval takes a duration longer than zero", "run", "live-loop", "--set", "interval=00014"),
                wrong("INTERVAL takes a duration", "run", "live-loop", "--set", "INTERVAL='5s'"),
                wrong("work takes a duration of zero or more", "run", "runspace-pool", "--set", "work=00014"),
                wrong("Flag is a loop's flag: it takes true or false", "run", "live-loop", "--set", "Flag=yes"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void wrongUsageIsOneLineThatSaysWhatToDo(String expected, String[] args) {
        Call call = Call.of(args);

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.errLines()).singleElement().asString().startsWith("runspace-lab: ").contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set=interval=0s", "--set=Flag=yes", "--for=soon", "--nonsense"})
    void wrongUsageLeavesStandardOutputEmptyForProgramsToo(String option) {
        Call call = Call.of("run", "live-loop", "--json", option);

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.errLines()).hasSize(1);
    }

    @Test
    void listShowsIdAndSummaryALineEach() {
        Call call = Call.of("list");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.outLines()).allMatch(line -> line.matches("[a-z-]+ +\\S.*"));
        assertThat(call.outLines()).extracting(line -> line.split(" ")[0]).startsWith("process-job", "single-runspace",
                "live-loop", "nested", "runspace-pool", "queue", "shared-variable");
    }

    @Test
    void theWindowWasClosed() {
        Call call = Call.of(() -> true, "window");

        assertThat(call).isEqualTo(new Call(0, "", ""));
        assertThat(Call.of(() -> true)).isEqualTo(call);
    }

    @Test
    void theWindowWithoutADisplayIsItsOwnExitCode() {
        Call call = Call.of("window");

        assertThat(call.exit()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.errLines()).singleElement().asString().startsWith("runspace-lab: no display: ");
    }

    @Test
    void aFailureIsOneLineAndAStackTraceOnlyOnDemand() {
        WindowOpener failing = () -> {
            throw new IllegalStateException("first line\nsecond line");
        };
        Call quiet = Call.of(failing, "window");
        Call verbose = Call.of(failing, "window", "--verbose");

        assertThat(quiet.exit()).isEqualTo(1);
        assertThat(quiet.errLines()).containsExactly("runspace-lab: first line");
        assertThat(verbose.exit()).isEqualTo(1);
        assertThat(verbose.errLines()).startsWith("runspace-lab: first line").hasSizeGreaterThan(5);
    }

    @Test
    void aFailureWithoutAMessageHasItsName() {
        Call call = Call.of(() -> {
            throw new IllegalStateException();
        });

        assertThat(call.errLines()).containsExactly("runspace-lab: IllegalStateException (--verbose shows where)");
    }

    private static Arguments wrong(String expected, String... args) {
        return Arguments.of(expected, args);
    }

    private static String[] args(String command, String option) {
        return command.isEmpty() ? new String[] {option} : new String[] {command, option};
    }
}
