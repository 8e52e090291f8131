package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.ScenarioRun;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.ManualClock;
import org.runspacelab.ui.theme.Messages;

/** One line says how far stopping everything is, and never more than that. */
@Timeout(60)
class StopLineTest {

    private static final class NoServices implements ServiceSource {
        @Override
        public SourceInfo info() {
            return new SourceInfo("none", SourceInfo.Kind.SERVICES, "no services");
        }

        @Override
        public List<ServiceRecord> read() {
            return List.of();
        }
    }

    private final ManualClock clock = new ManualClock();
    private final LabSession session = new LabSession(clock);
    private final ServiceReader services =
            new ServiceReader(new NoServices(), InstantSource.system(), Duration.ofSeconds(10));
    private final LiveLoop loop = new LiveLoop(services);
    private final RunStatus runs = new RunStatus(session.store(), session::isWorking, _ -> {});
    private final AtomicReference<String> text = new AtomicReference<>("");
    private final StopLine line = new StopLine(session, runs, new Messages(Locale.ENGLISH), text::set);

    @AfterEach
    void close() {
        session.close();
        services.close();
    }

    @Test
    void aLoopThatIsAskedIsSaidToBeStoppedOnlyOnceItIs() throws Exception {
        ScenarioRun run = start();
        assertThat(look()).isEmpty();

        run.ask();
        clock.advance(Duration.ofMillis(3_100));
        assertThat(look()).isEqualTo("Asked to stop, 3.1 s ago, sees it within 5 s");

        clock.advance(Duration.ofSeconds(2));
        run.await(Duration.ofSeconds(20));
        assertThat(look()).isEqualTo("All stopped after 5.1 s");
        clock.advance(Duration.ofSeconds(60));
        assertThat(look()).as("it does not grow").isEqualTo("All stopped after 5.1 s");

        start();
        assertThat(look()).as("something runs again").isEmpty();
    }

    @Test
    void stoppingAllIsOverWhenNothingRunsAnyMore() throws Exception {
        ScenarioRun run = start();
        line.stopWanted();
        clock.advance(Duration.ofSeconds(1));
        assertThat(look()).isEqualTo("Stopping all, 1.0 s ago");

        run.stopAsync();
        run.await(Duration.ofSeconds(20));

        assertThat(look()).isEqualTo("All stopped after 1.0 s");
    }

    @Test
    void aPausedViewTellsOnlyOfWhatTheUserDidMeanwhile() throws Exception {
        ScenarioRun run = start();
        look();
        run.ask();
        assertThat(line.gatherPaused(clock.nanos())).isNull();

        line.userActed();

        assertThat(line.gatherPaused(clock.nanos())).isNotNull();
    }

    private ScenarioRun start() throws InterruptedException {
        ScenarioRun run = loop.start(session, Map.of());
        runs.add(loop, run);
        clock.awaitSleepers(1);
        return run;
    }

    private String look() {
        Runnable change = line.gather(clock.nanos());
        if (change != null) {
            change.run();
        }
        return text.get();
    }
}
