package org.runspacelab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** Every scenario but the live loop, for real: what it observes, says, and leaves behind. */
class ScenarioRunsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LabSession session = new LabSession(LabClock.system());
    private final ServiceReader services = new ServiceReader(new FakeServices(), InstantSource.system(), PATIENCE);
    private final Scenarios scenarios = new Scenarios(services);

    @AfterEach
    void end() {
        session.close();
        services.close();
    }

    @Test
    void aProcessJobCountsInItsOwnCopyAndTheParentsStoreStaysAsItWas() throws Exception {
        Map<String, Object> observed = finished("process-job", Map.of());

        assertThat(observed).containsEntry("before", 1).containsEntry("after", 1);
        assertThat(((Number) observed.get("inChild")).intValue()).isEqualTo(2);
        assertThat((Long) observed.get("pid")).isPositive().isNotEqualTo(ProcessHandle.current().pid());
        assertThat(session.store().version("One")).isEqualTo(1);
    }

    @Test
    void aSingleRunspaceCountsTheParentsKeyInWhateverCasing() throws Exception {
        Map<String, Object> observed = finished("single-runspace", Map.of());

        assertThat(observed).containsExactly(Map.entry("before", 1), Map.entry("after", 2));
        assertThat(session.store().size()).isEqualTo(1);
        assertThat(session.store().writer("one")).isEqualTo("runspace-1");
        assertThat(session.runspaces().runspaces()).allMatch(r -> r.state() == RunspaceState.CLOSED);
        assertThat(lines()).contains("Value of hash.One before background runspace is 1",
                "Value of hash.One after background runspace is 2");
    }

    @Test
    void nestedRunspacesWriteAKeyALevelAndTheOneWithoutTheStoreFailsNamingTheVariable() throws Exception {
        Map<String, Object> observed = finished("nested", Map.of());

        assertThat(observed).containsEntry("depth", 5).containsEntry("keys", 5L);
        assertThat((String) observed.get("refused")).contains("hash").contains("runspace-6");
        assertThat(session.store().get("level 5")).isEqualTo(5);
        assertThat(session.store().writer("level 3")).isEqualTo("runspace-3");
    }

    @Test
    void aHundredLevelsAreNoTrouble() throws Exception {
        assertThat(finished("nested", Map.of("depth", 100L))).containsEntry("keys", 100L);
    }

    @Test
    void aPoolWritesEachItemTimesTenAsANumberAndNothingRemains() throws Exception {
        Map<String, Object> observed = finished("runspace-pool", Map.of("work", Duration.ZERO));

        assertThat(observed).containsEntry("remaining", 0);
        assertThat(observed.get("store")).isEqualTo(Map.of(1, 10, 2, 20, 3, 30, 4, 40, 5, 50));
        assertThat(session.store().get(3)).isEqualTo(30);
        assertThat(lines()).last().isEqualTo("Remaining runspace jobs: 0");
    }

    @Test
    void aSmallPoolCountsWhatRemains() throws Exception {
        ScenarioRun run = scenarios.find("runspace-pool").orElseThrow()
                .start(session, Map.of("items", 40L, "max", 2L, "work", Duration.ofMillis(1)));

        assertThat(run.await(PATIENCE)).isTrue();

        assertThat(run.error()).isNull();
        assertThat(run.remaining()).isEqualTo(OptionalInt.of(0));
        assertThat(session.store().get(40)).isEqualTo(400);
        assertThat(session.runspaces().pools()).singleElement().satisfies(pool ->
                assertThat(pool.maxRunspaces()).isEqualTo(2));
    }

    @Test
    void aQueueHandsOverAndSaysWhenItIsEmptyOrFull() throws Exception {
        Map<String, Object> observed = finished("queue", Map.of("wait", Duration.ofMillis(5)));

        assertThat(observed).containsEntry("received", "Data from runspace 1");
        assertThat((String) observed.get("empty")).contains("empty");
        assertThat((String) observed.get("full")).contains("full");
        assertThat(session.shared().queues()).hasSize(2);
    }

    @Test
    void aSharedVariableLosesUpdatesUntilTheyAreMadeWithUpdate() throws Exception {
        Map<String, Object> observed = finished("shared-variable", Map.of());

        assertThat(observed).containsEntry("received", "Value from runspace 1").containsEntry("lostWithUpdate", 0L);
        assertThat((Long) observed.get("lost")).isPositive();
    }

    @Test
    void scenariosRunBesideEachOtherEachOnItsOwnStore() throws Exception {
        SynchronizedStore other = session.shared().createStore();
        ScenarioRun one = scenarios.find("single-runspace").orElseThrow().start(session, Map.of("One", 10L));
        ScenarioRun two = scenarios.find("single-runspace").orElseThrow().start(session, other, Map.of());

        assertThat(one.await(PATIENCE) && two.await(PATIENCE)).isTrue();

        assertThat(one.observed()).containsEntry("after", 11L);
        assertThat(two.observed()).containsEntry("after", 2);
        assertThat(other.name()).isNotEqualTo(session.store().name());
    }

    @Test
    void aScenarioIsStoppedInTheMiddle() throws Exception {
        ScenarioRun run = scenarios.find("runspace-pool").orElseThrow()
                .start(session, Map.of("work", Duration.ofHours(1)));

        run.stopAsync();

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(run.error()).isNull();
    }

    @Test
    void aSettingOutOfRangeStartsNothing() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> scenarios.find("nested").orElseThrow().start(session, Map.of("depth", 0L)))
                .withMessage("depth takes a whole number from 1 to 100");
        assertThat(session.store().isEmpty()).isTrue();
        assertThat(session.runspaces().runspaces()).isEmpty();
    }

    private Map<String, Object> finished(String id, Map<String, Object> settings) throws Exception {
        ScenarioRun run = scenarios.find(id).orElseThrow().start(session, settings);
        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(run.error()).isNull();
        return run.observed();
    }

    private List<String> lines() {
        return session.runspaces().lines().after(0, 1000).items().stream().map(HostLine::text).toList();
    }
}
