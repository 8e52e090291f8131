package org.runspacelab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.session.FakeClock;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabSession;

/** What the live loop says of its services, and where it reads them; on a clock that only the test moves. */
@Timeout(60)
class LiveLoopServicesTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final FakeClock clock = new FakeClock();
    private final LabSession session = new LabSession(clock);
    private final FakeServices source = new FakeServices();
    private final ServiceReader services = new ServiceReader(source, InstantSource.system(), Duration.ofSeconds(20));

    @AfterEach
    void end() {
        session.close(Duration.ofMillis(10));
        services.close();
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void theHostHearsWhatIsDifferentAndNothingOfTheFirstList() {
        new LiveLoop(services).start(session, Map.of());
        clock.awaitSleeper(INTERVAL);
        source.list(ServiceRecord.of("nginx", ServiceStatus.STOPPED, "dead", "fake"),
                ServiceRecord.of("cron", ServiceStatus.FAILED, "failed", "fake"));
        turn();
        clock.awaitSleeper(INTERVAL);

        assertThat(session.runspaces().lines().after(0, 100).items()).extracting(HostLine::text)
                .containsExactly("2", "services: failed cron; stopped nginx", "3");
    }

    @Test
    void aSourceThatThisMachineDoesNotHaveIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> new LiveLoop(services).start(session, Map.of("services", "nonsense")))
                .isInstanceOfSatisfying(InputException.class, e -> assertThat(e.problem().message())
                        .startsWith("services takes one of auto, ").endsWith("processes"));
        assertThat(session.runspaces().runspaces()).isEmpty();
        assertThat(session.store().containsKey("Services")).isFalse();
    }

    @Test
    void theChosenSourceIsRead() {
        new LiveLoop(services).start(session, Map.of("Services", "processes"));
        clock.awaitSleeper(INTERVAL);

        assertThat(session.store().get("Services")).isInstanceOfSatisfying(ServiceSnapshot.class,
                snapshot -> assertThat(snapshot.source().id()).isEqualTo("oshi-processes"));
        assertThat(source.reads()).isZero();
        assertThat(services.reading("oshi-processes").orElseThrow()).isSameAs(services.choose("Processes").orElseThrow());
        assertThat(services.choose("auto")).containsSame(services);
    }

    private void turn() {
        clock.awaitSleeper(INTERVAL);
        clock.advance(INTERVAL);
    }
}
