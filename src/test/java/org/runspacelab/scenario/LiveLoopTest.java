package org.runspacelab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.runspacelab.session.Eventually.until;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.session.FakeClock;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

/** The live loop on a clock that only the test moves. */
@Timeout(60)
class LiveLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final FakeClock clock = new FakeClock();
    private final LabSession session = new LabSession(clock);
    private final SynchronizedStore hash = session.store();
    private final FakeServices source = new FakeServices();
    private final ServiceReader services = new ServiceReader(source, InstantSource.system(), PATIENCE);
    private final LiveLoop scenario = new LiveLoop(services);

    @AfterEach
    void end() {
        session.close(Duration.ofMillis(10));
        services.close();
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void beginsWithTheSourcesValues() {
        LiveLoop.prepare(session, hash, Map.of());

        assertThat(hash.snapshot()).containsOnly(
                Map.entry("value", 1L),
                Map.entry("Flag", true),
                Map.entry("Host", session.host()),
                Map.entry("interval", INTERVAL));
        assertThat(hash.writer("value")).isEqualTo("you");
        assertThat(session.runspaces().runspaces()).isEmpty();
    }

    @Test
    void settingsComeFirstInAnyCasing() {
        Map<String, Object> settings = new HashMap<>(Map.of("VALUE", 41L, "INTERVAL", Duration.ofMillis(500)));
        settings.put("extra", null);

        LiveLoop.prepare(session, hash, settings);

        assertThat(hash.get("value")).isEqualTo(41L);
        assertThat(hash.version("value")).isEqualTo(1);
        assertThat(hash.get("interval")).isEqualTo(Duration.ofMillis(500));
        assertThat(hash.containsKey("extra")).isTrue();
    }

    @Test
    void anIntervalThatWasSetBeforeTheStartIsKept() {
        LiveLoop.prepare(session, hash, Map.of());
        session.inject("interval", Duration.ofSeconds(2));

        start();

        clock.awaitSleeper(Duration.ofSeconds(2));
    }

    @Test
    void aSettingThatCannotBeUsedStartsNothing() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> scenario.start(session, Map.of("value", 1, "interval", "soon")))
                .withMessage("interval takes a duration longer than zero, like 500ms or 5s");

        assertThat(hash.isEmpty()).isTrue();
        assertThat(session.runspaces().runspaces()).isEmpty();
    }

    @Test
    void valueRisesByOneALoopWithOneVerboseLineEach() {
        ScenarioRun run = start();

        turn(INTERVAL);
        turn(INTERVAL);
        clock.awaitSleeper(INTERVAL);

        assertThat(hash.get("value")).isEqualTo(4L);
        assertThat(hash.writer("value")).isEqualTo("runspace-1");
        assertThat(run.turns()).isEqualTo(3);
        assertThat(lines()).extracting(HostLine::stream).containsOnly(StreamKind.VERBOSE);
        assertThat(lines()).extracting(HostLine::text).containsExactly("2", "3", "4");
        assertThat(lines()).extracting(HostLine::source).containsOnly("runspace-1");
    }

    @Test
    void servicesHoldsTheSnapshotOfTheTurn() {
        start();
        turn(INTERVAL);
        clock.awaitSleeper(INTERVAL);

        assertThat(hash.get("Services")).isSameAs(services.last().orElseThrow()).isInstanceOf(ServiceSnapshot.class);
        assertThat(services.last().orElseThrow()).extracting(ServiceRecord::name).containsExactly("cron", "nginx");
        assertThat(source.reads()).isEqualTo(2);
        assertThat(hash.version("Services")).isEqualTo(2);
    }

    @Test
    void anInjectedValueIsCountedOnFromAndTheReceiptSaysByWhom() {
        start();
        clock.awaitSleeper(INTERVAL);
        Receipt receipt = session.inject("value", 100L);
        assertThat(receipt.isPending()).isTrue();

        clock.advance(INTERVAL);
        clock.awaitSleeper(INTERVAL);

        assertThat(hash.get("value")).isEqualTo(101L);
        assertThat(receipt.outcome())
                .isEqualTo(new Receipt.Seen(Actor.pipeline("runspace-1"), INTERVAL.toNanos()));
        assertThat(lines()).extracting(HostLine::text).containsExactly("2", "101");
    }

    @Test
    void clearingTheFlagEndsItWhenItLooksTheNextTime() throws Exception {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);

        run.ask();
        assertThat(run.isDone()).isFalse();
        clock.advance(INTERVAL);

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(loop().state()).isEqualTo(PipelineState.COMPLETED);
        assertThat(loop().times().running(clock.nanos())).isEqualTo(INTERVAL);
        assertThat(run.error()).isNull();
        assertThat(run.observed()).containsExactly(
                Map.entry("loops", 1L), Map.entry("value", 2L), Map.entry("services", 2));
    }

    @Test
    void aFlagThatIsRemovedEndsItToo() throws Exception {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);

        hash.remove("Flag");
        clock.advance(INTERVAL);

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(loop().state()).isEqualTo(PipelineState.COMPLETED);
    }

    @Test
    void aClearedFlagLetsNoTurnBegin() throws Exception {
        ScenarioRun run = scenario.start(session, Map.of("Flag", false));

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(run.turns()).isZero();
        assertThat(run.observed()).containsEntry("value", 1L).containsEntry("services", 0);
    }

    @Test
    void anInjectedIntervalCountsFromTheNextTurnOn() {
        start();
        clock.awaitSleeper(INTERVAL);
        session.inject("interval", Duration.ofMillis(100));

        clock.advance(INTERVAL);
        turn(Duration.ofMillis(100));
        clock.awaitSleeper(Duration.ofMillis(100));

        assertThat(hash.get("value")).isEqualTo(4L);
    }

    @Test
    void aValueThatIsNoNumberFailsTheLoopAndTheStoreKeepsEverything() throws Exception {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);
        session.inject("value", "abc");
        Map<Object, Object> before = hash.snapshot();

        clock.advance(INTERVAL);

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(loop().state()).isEqualTo(PipelineState.FAILED);
        assertThat(run.error())
                .isEqualTo("Key \"value\" holds \"abc\", written by you (version 3): expected a number");
        assertThat(hash.snapshot()).isEqualTo(before);
        assertThat(lines().getLast().stream()).isEqualTo(StreamKind.ERROR);
        assertThat(lines().getLast().text()).isEqualTo(run.error());
    }

    @Test
    void aScriptsWrongIntervalFailsTheLoopWithItsReason() throws Exception {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);
        hash.put("interval", "soon");

        clock.advance(INTERVAL);

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(run.error()).startsWith("Key \"interval\" holds \"soon\", written by you");
    }

    @Test
    void aHostThatIsNoneFailsTheLoopWithItsReason() throws Exception {
        ScenarioRun run = scenario.start(session, Map.of("Host", 1));

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(run.error()).contains("Key \"Host\" holds no host");
    }

    @Test
    void aServiceListThatCannotBeReadLeavesTheLoopRunningAndTheLastList() {
        start();
        clock.awaitSleeper(INTERVAL);
        Object last = hash.get("Services");
        source.failWith("no permission");

        turn(INTERVAL);
        clock.awaitSleeper(INTERVAL);
        assertThat(hash.get("Services")).isSameAs(last);
        source.failWith(null);
        turn(INTERVAL);
        clock.awaitSleeper(INTERVAL);

        assertThat(hash.get("value")).isEqualTo(4L);
        assertThat(hash.get("Services")).isNotSameAs(last);
        assertThat(lines()).extracting(line -> line.stream() + " " + line.text()).containsExactly(
                "verbose 2", "warning the service list could not be read: no permission", "verbose 3", "verbose 4");
    }

    @Test
    void aStopDuringTheSleepEndsItAtOnce() throws Exception {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);

        run.stopAsync();

        assertThat(run.await(PATIENCE)).isTrue();
        assertThat(loop().state()).isEqualTo(PipelineState.STOPPED);
        assertThat(clock.nanos()).isZero();
        assertThat(run.error()).isNull();
    }

    @Test
    void aLoopThatIgnoresInterruptsIsAbandonedByTheSessionsClose() {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);
        clock.ignoreInterrupts();
        long begun = System.nanoTime();

        session.close(Duration.ofMillis(300));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(run.isDone()).isTrue();
        assertThat(loop().state()).isEqualTo(PipelineState.ABANDONED);
        assertThat(runspace().state()).isEqualTo(RunspaceState.BROKEN);
        assertThat(run.error()).isEqualTo("the loop did not stop when asked and was abandoned");
    }

    @Test
    void anAbandonedRunIsDone() {
        ScenarioRun run = start();
        clock.awaitSleeper(INTERVAL);
        clock.ignoreInterrupts();

        run.abandon();

        assertThat(run.isDone()).isTrue();
        assertThat(run.error()).contains("abandoned");
    }

    @Test
    void itCanBeStartedAgain() throws Exception {
        ScenarioRun first = start();
        clock.awaitSleeper(INTERVAL);
        first.ask();
        clock.advance(INTERVAL);
        assertThat(first.await(PATIENCE)).isTrue();

        ScenarioRun second = start();
        clock.awaitSleeper(INTERVAL);

        assertThat(second.isDone()).isFalse();
        assertThat(hash.get("value")).isEqualTo(2L);
        assertThat(hash.writer("value")).isEqualTo("runspace-2");
    }

    private ScenarioRun start() {
        return scenario.start(session, Map.of());
    }

    /** Lets a loop that sleeps for this long do its next turn. */
    private void turn(Duration interval) {
        clock.awaitSleeper(interval);
        long turns = loop().turns();
        clock.advance(interval);
        until("the loop does a turn", () -> loop().turns() > turns);
    }

    private Pipeline loop() {
        return runspace().latestPipeline();
    }

    private Runspace runspace() {
        return session.runspaces().runspaces().getLast();
    }

    private List<HostLine> lines() {
        return session.runspaces().lines().after(0, 1_000).items();
    }
}
