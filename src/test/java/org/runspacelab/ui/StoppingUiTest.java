package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.job.JobScript;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.ui.stall.FxStalls;

/** What is left to do with work that does not end by itself. */
@ExtendWith(FxStalls.class)
class StoppingUiTest {

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        mayEnd.countDown();
        lab.close();
    }

    @Test
    void aJobKilledFromOutsideFailsWithAReasonAndTheWindowStaysUsable() {
        ProcessJob job = lab.session().jobs().start(new JobScript.OfClass(SleepingJob.class.getName()), Map.of());
        lab.await("its process", () -> lab.runspaces().contains("process "));

        ProcessHandle.of(job.pid().orElseThrow()).orElseThrow().destroyForcibly();

        lab.await("failed with a reason", () -> lab.runspaces().contains("Failed")
                && lab.runspaces().contains(String.valueOf(job.reason())));
        assertThat(job.reason()).isNotBlank();
        lab.click("toolbar-start");
        lab.await("another loop", () -> lab.runspaces().contains("runspace-1"));
    }

    @Test
    void whatIgnoresBeingStoppedIsAbandonedAndItsThreadListedUntilItEnds() throws Exception {
        Pipeline stubborn = startStubborn();
        lab.await("it runs", () -> lab.runspaces().contains("Running"));
        menu("runspace-1", "node-stop");
        lab.await("stopping", () -> lab.runspaces().contains("Stopping"));
        assertThat(stubborn.state()).isEqualTo(PipelineState.STOPPING);

        menu("runspace-1", "node-abandon");
        lab.click("confirm-abandon");

        lab.await("abandoned", () -> lab.runspaces().contains("Abandoned"));
        assertThat(stubborn.runspace().state()).isEqualTo(RunspaceState.BROKEN);
        lab.await("its thread listed", () -> lab.status().contains("1 leaked thread"));
        mayEnd.countDown();
        lab.await("and gone", () -> !lab.status().contains("leaked"));
    }

    private Pipeline startStubborn() {
        Runspace runspace = lab.session().runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = lab.session().runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            while (mayEnd.getCount() > 0) {
                ignoreInterrupts();
            }
            return null;
        });
        pipeline.beginInvoke();
        return pipeline;
    }

    private void ignoreInterrupts() {
        try {
            mayEnd.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            // That is what is tested: it goes on.
        }
    }

    private void menu(String node, String item) {
        lab.robot().rightClickOn(node);
        lab.click(item);
    }
}
