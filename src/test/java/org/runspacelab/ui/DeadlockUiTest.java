package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.stall.FxStalls;

/** Two scripts that wait for each other are shown as what they are, and end when one is stopped. */
@ExtendWith(FxStalls.class)
class DeadlockUiTest {

    private final CountDownLatch both = new CountDownLatch(2);
    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void theRowsNameTheStoresTheKeysAndWhoHoldsThem() {
        SynchronizedStore first = lab.session().store();
        SynchronizedStore second = lab.session().shared().createStore();
        Pipeline one = crossing(first, second, "a");
        crossing(second, first, "b");

        lab.await("both rows say so", () -> lab.runspaces().split("\nDeadlock\n", -1).length == 3);

        assertThat(lab.runspaces()).contains("runspace-1 waits for store hash-2 to write \"a\", held by runspace-2")
                .contains("runspace-2 waits for store hash to write \"b\", held by runspace-1");
        lab.await("it is in the console", () -> lab.console().contains("deadlock: runspace-1 waits"));

        one.stopAsync();

        lab.await("it is over", () -> !lab.runspaces().contains("Deadlock"));
    }

    private Pipeline crossing(SynchronizedStore held, SynchronizedStore wanted, String key) {
        Runspace runspace = lab.session().runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = lab.session().runspaces().createPipeline().setRunspace(runspace).addScript(
                _ -> held.withLock(() -> {
                    both.countDown();
                    both.await();
                    return wanted.put(key, 1);
                }));
        pipeline.beginInvoke();
        return pipeline;
    }
}
