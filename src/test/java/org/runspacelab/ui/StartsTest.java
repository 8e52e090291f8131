package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.scenario.FakeServices;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Background;

@Timeout(60)
class StartsTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final ServiceReader services =
            new ServiceReader(new FakeServices(), InstantSource.system(), Awaiting.LIMIT);
    private final Scenario loop = new Scenarios(services).find(LiveLoop.ID).orElseThrow();
    private final Background first = new Background();
    private final Background second = new Background();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        first.close();
        second.close();
        session.close();
        services.close();
    }

    @Test
    void whatIsOnItsWayWhenAnotherWindowTakesOverIsToldThereOnce() throws Exception {
        Starts before = starts("first", first);
        Starts after = starts("second", second);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        before.begin(loop, () -> {
            begun.countDown();
            goesOn.await();
            done.incrementAndGet();
            return loop.start(session, Map.of());
        });
        Awaiting.open(begun);

        after.adopt(before);
        assertThat(before.isIdle()).isTrue();
        assertThat(after.isIdle()).isFalse();
        goesOn.countDown();

        Awaiting.until("it comes in the first", () -> pulse(first));
        Awaiting.until("and in the second", () -> pulse(second));
        assertThat(told).containsExactly("second started live-loop");
        assertThat(done).hasValue(1);
        assertThat(after.isIdle()).isTrue();
    }

    @Test
    void whyItCouldNotBeStartedIsToldThereToo() {
        Starts before = starts("first", first);
        before.begin(loop, () -> {
            throw new IllegalStateException("no room");
        });

        starts("second", second).adopt(before);

        Awaiting.until("it is told", () -> pulse(second));
        assertThat(told).containsExactly("second failed: no room");
    }

    private Starts starts(String window, Background background) {
        return new Starts(background,
                (Scenario scenario, ScenarioRun _) -> told.add(window + " started " + scenario.id()),
                problem -> told.add(window + " failed: " + problem.getMessage()));
    }

    /** True where there was something to tell. */
    private static boolean pulse(Background background) {
        Runnable news = background.gather(0);
        if (news != null) {
            news.run();
        }
        return news != null;
    }
}
