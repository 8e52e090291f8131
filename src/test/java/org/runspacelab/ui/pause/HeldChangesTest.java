package org.runspacelab.ui.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.FeedStart;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

@Timeout(60)
class HeldChangesTest {

    private final LabSession session = new LabSession(LabClock.system());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void countsWritesLinesStatesAndReceiptsAndNothingOfBefore() {
        session.store().put("before", 1);
        session.inject("asked", true);
        session.host().ui().writeLine("before");
        HeldChanges held = new HeldChanges(session, FeedStart.now(session));
        assertThat(held.count()).isZero();

        session.store().put("a", 1);
        session.shared().createStore().put("in a new store", 1);
        session.host().ui().writeLine("line");
        session.runspaces().createRunspace();
        session.inject("b", 2);
        session.store().put("asked", false);

        assertThat(held.count()).as("two puts, a line, a state, an injection, an overwriting and its receipt").isEqualTo(7);
        List<LabEvent> steps = steps(held);
        assertThat(steps).hasSize(7).isSortedAccordingTo((a, b) -> Long.signum(a.nanos() - b.nanos()));
        assertThat(steps).filteredOn(LabEvent.ReceiptClosed.class::isInstance).hasSize(1);
        assertThat(held.count()).isZero();
        assertThat(held.lost()).isZero();
        assertThat(held.next()).isNull();
    }

    @Test
    void withWritersFlatOutTheCountIsExactAndWhatIsLostForSteppingIsTold() throws Exception {
        SynchronizedStore store = session.store();
        HeldChanges held = new HeldChanges(session, FeedStart.now(session));
        long before = store.sequence();
        long states = session.runspaces().states().last();
        for (int i = 0; i < HeldChanges.KEPT; i++) {
            store.put("first", i);
        }
        held.takeOver();
        int each = 200_000;
        List<Pipeline> writers = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(4);
        for (int w = 0; w < 4; w++) {
            writers.add(startWriter(store, "key" + w, each, ended));
        }
        while (ended.getCount() > 0) {
            held.takeOver();
        }
        for (Pipeline writer : writers) {
            writer.stop(Duration.ofSeconds(20));
        }
        long happened = store.sequence() - before + session.runspaces().states().last() - states;
        assertThat(store.sequence() - before).isEqualTo(HeldChanges.KEPT + 4L * each);
        assertThat(held.count()).isEqualTo(happened);

        long lost = held.lost();
        List<LabEvent> steps = steps(held);

        assertThat(steps).hasSizeGreaterThanOrEqualTo(HeldChanges.KEPT);
        assertThat(held.count()).as("all but the steps").isEqualTo(happened - steps.size());
        assertThat(held.count()).as("what is left is what was told to be lost").isEqualTo(held.lost());
        assertThat(lost).isEqualTo(held.lost());
        long first = ((LabEvent.Written) steps.stream().filter(LabEvent.Written.class::isInstance).findFirst()
                .orElseThrow()).entry().sequence();
        assertThat(first).as("stepping goes on from the picture shown").isEqualTo(before + 1);
    }

    private Pipeline startWriter(SynchronizedStore store, String key, int count, CountDownLatch ended) {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = session.runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            for (int n = 0; n < count; n++) {
                store.put(key, n);
            }
            ended.countDown();
            return null;
        });
        pipeline.beginInvoke();
        return pipeline;
    }

    private static List<LabEvent> steps(HeldChanges held) {
        List<LabEvent> steps = new ArrayList<>();
        for (LabEvent next = held.next(); next != null; next = held.next()) {
            steps.add(next);
        }
        return steps;
    }
}
