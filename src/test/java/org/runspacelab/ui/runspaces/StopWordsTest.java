package org.runspacelab.ui.runspaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.ManualClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.ui.theme.Messages;

/** Nothing says more than what is known of a loop that is to stop. */
@Timeout(60)
class StopWordsTest {

    private final ManualClock clock = new ManualClock();
    private final LabSession session = new LabSession(clock);
    private final NodeWords words = new NodeWords(new Messages(Locale.ENGLISH));
    private final CountDownLatch mayLook = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        mayLook.countDown();
        mayEnd.countDown();
        session.close();
    }

    @Test
    void askedThenLateThenNoticedThenStopped() throws Exception {
        session.store().put("Flag", true);
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        Invocation loop = start(runspace);
        assertThat(word(runspace)).isEqualTo("Running");

        Receipt receipt = session.inject("Flag", false);
        clock.advance(Duration.ofMillis(3_100));
        assertThat(word(runspace)).isEqualTo("Asked to stop, 3.1 s ago, sees it within 5 s");

        clock.advance(Duration.ofSeconds(2));
        assertThat(word(runspace)).isEqualTo("Asked to stop, 5.1 s ago, should have seen it within 5 s");

        mayLook.countDown();
        looked.await();
        assertThat(receipt.outcome()).isInstanceOf(Receipt.Seen.class);
        assertThat(word(runspace)).isEqualTo("Noticed, 5.1 s ago");

        clock.advance(Duration.ofSeconds(1));
        mayEnd.countDown();
        assertThat(loop.await(Duration.ofSeconds(20))).isTrue();
        clock.advance(Duration.ofSeconds(9));
        assertThat(word(runspace)).isEqualTo("Stopped after 6.1 s");
    }

    @Test
    void ofALoopWhoseIntervalIsNotKnownNoTimeIsPromised() throws Exception {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        session.store().put("Flag", true);
        start(runspace);
        session.store().put("Flag", false);
        clock.advance(Duration.ofSeconds(2));

        LoopStatus status =
                LoopStatus.of(runspace, LoopFlag.of(session.store(), "Flag", Optional.empty()), clock.nanos());

        assertThat(words.runspace(runspace, status).word()).isEqualTo("Asked to stop, 2.0 s ago");
    }

    private Invocation start(Runspace runspace) throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(1);
        Invocation loop = session.runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            runs.countDown();
            mayLook.await();
            session.store().get("Flag");
            looked.countDown();
            mayEnd.await();
            return null;
        }).beginInvoke();
        runs.await();
        return loop;
    }

    private String word(Runspace runspace) {
        LoopFlag flag = LoopFlag.of(session.store(), "Flag", Optional.of(Duration.ofSeconds(5)));
        return words.runspace(runspace, LoopStatus.of(runspace, flag, clock.nanos())).word();
    }
}
