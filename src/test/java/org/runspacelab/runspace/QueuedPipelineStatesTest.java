package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row that only a pool gives: what each operation makes of a queued pipeline. */
@Timeout(60)
class QueuedPipelineStatesTest {

    private final Bench bench = new Bench();
    private final RunspacePool pool = bench.pool(1, 1);

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest(name = "{0} when Queued: {1}")
    @CsvSource({
        "change,    refused",
        "begin,     refused",
        "stop,      Stopped",
        "abandon,   Queued",
        "its turn,  Running",
        "closing,   Failed",
        "end,       TimeoutException",
    })
    void eachOperationWhenQueued(String operation, String expected) throws Exception {
        StubbornScript first = bench.running(pool);
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(pool, script);
        Invocation handle = pipeline.beginInvoke();
        assertThat(pipeline.state()).isEqualTo(PipelineState.QUEUED);

        String outcome;
        try {
            switch (operation) {
                case "change" -> pipeline.addArgument(1);
                case "begin" -> pipeline.beginInvoke();
                case "stop" -> pipeline.stopAsync();
                case "abandon" -> pipeline.abandon();
                case "its turn" -> {
                    first.end();
                    script.awaitBegin();
                }
                case "closing" -> {
                    pool.closeAsync();
                    Bench.awaitEnd(pipeline);
                }
                case "end" -> pipeline.endInvoke(handle, Duration.ZERO);
                default -> throw new IllegalArgumentException(operation);
            }
            outcome = pipeline.state().toString();
        } catch (InvalidPipelineStateException refused) {
            assertThat(refused).hasMessageContaining(pipeline.name() + ": it is Queued, and was started already");
            outcome = "refused";
        } catch (TimeoutException waits) {
            outcome = "TimeoutException";
        }

        assertThat(outcome).isEqualTo(expected);
    }
}
