package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Other;

@Timeout(60)
class HostTest {

    private final Bench bench = new Bench();
    private final Host host = new Host("lab", bench.factory.lines());

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void linesOfAllStreamsAreInOneSequenceWithSourceAndTime() throws Exception {
        host.ui().writeLine("begin");
        bench.clock.advance(Duration.ofMillis(5));
        bench.run(bench.opened(), _ -> {
            host.ui().writeVerboseLine("verbose");
            host.ui().writeWarningLine("warning");
            host.ui().writeErrorLine("error");
            host.ui().writeDebugLine("debug");
            host.ui().writeInformationLine("information");
            return null;
        });
        bench.clock.advance(Duration.ofMillis(5));
        host.ui().writeLine(null);

        assertThat(bench.lines())
                .extracting(HostLine::sequence, HostLine::nanos, HostLine::source, HostLine::stream, HostLine::text)
                .containsExactly(
                        tuple(1L, 0L, "you", StreamKind.OUTPUT, "begin"),
                        tuple(2L, 5_000_000L, "runspace-1", StreamKind.VERBOSE, "verbose"),
                        tuple(3L, 5_000_000L, "runspace-1", StreamKind.WARNING, "warning"),
                        tuple(4L, 5_000_000L, "runspace-1", StreamKind.ERROR, "error"),
                        tuple(5L, 5_000_000L, "runspace-1", StreamKind.DEBUG, "debug"),
                        tuple(6L, 5_000_000L, "runspace-1", StreamKind.INFORMATION, "information"),
                        tuple(7L, 10_000_000L, "you", StreamKind.OUTPUT, "null"));
    }

    @Test
    void aLineAppearsAtOnceWhileTheScriptGoesOn() throws Exception {
        Pipeline pipeline = bench.pipeline(bench.opened(), context -> {
            host.ui().writeVerboseLine("now");
            return Bench.sleeping().run(context);
        });
        pipeline.beginInvoke();
        bench.clock.awaitSleepers(1);

        assertThat(bench.lines()).extracting(HostLine::text).containsExactly("now");
        assertThat(pipeline.state()).isEqualTo(PipelineState.RUNNING);
    }

    @Test
    void aLongLineIsCut() {
        host.ui().writeLine("x".repeat(1_000_000));

        assertThat(bench.lines().getFirst().text()).hasSizeLessThan(70_000).endsWith("… (1000000 characters)");
    }

    @Test
    void theTextOfAnObjectIsMadeWhileOthersCanWriteLines() {
        host.ui().writeLine(new Object() {
            @Override
            public String toString() {
                try {
                    Other.run(() -> host.ui().writeLine("meanwhile")).result();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return "the object";
            }
        });

        assertThat(bench.lines()).extracting(HostLine::text).containsExactly("meanwhile", "the object");
    }

    @Test
    void hasAName() {
        assertThat(host.name()).isEqualTo("lab");
        assertThat(host).hasToString("lab");
    }
}
