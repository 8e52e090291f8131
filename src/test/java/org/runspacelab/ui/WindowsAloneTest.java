package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.OwnJvm;
import org.runspacelab.jvm.TestsOf;

/**
 * Window tests that open very many windows and look for what stays of them: in a Java of their own, whose heap is small,
 * while other tests go on.
 */
@Timeout(400)
@Execution(ExecutionMode.CONCURRENT)
class WindowsAloneTest {

    private static final Duration LIMIT = Duration.ofSeconds(360);

    @Test
    void nothingStaysOfThem() throws Exception {
        OwnJvm.Outcome outcome = OwnJvm.run(
                TestsOf.class, LIMIT, LeakUiCases.class.getName(), RecordReplayUiCases.class.getName());

        assertThat(outcome.exit()).as(outcome.text()).isZero();
    }
}
