package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;

/** A job runs its script in another process, on copies. */
class ProcessJobTest {

    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void theChildIncrementsItsOwnCopyAndTheParentsStoreStaysAsItWas() throws Exception {
        SynchronizedStore hash = new SynchronizedStore("hash", LabClock.system());
        hash.put("One", 1);

        ProcessJob job = jobs.ended(jobs.start(Scripts.Increment.class, Map.of("hash", hash)));

        assertThat(job.reason()).isNull();
        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(hash.get("one")).isEqualTo(1);
        assertThat(hash.version("one")).isEqualTo(1);
        assertThat(job.finalVariables().get("hash")).isInstanceOfSatisfying(SynchronizedStore.class, copy -> {
            assertThat(copy.get("ONE")).isEqualTo(2);
            assertThat(copy.keySet()).containsExactly("One");
            assertThat(copy.name()).isEqualTo("hash");
        });
        assertThat(job.output()).containsExactly(job.pid().orElseThrow());
        assertThat(job.pid().orElseThrow()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void aPlainMapArrivesAsATableThatIgnoresCase() throws Exception {
        ProcessJob job = jobs.ended(jobs.start(Scripts.Increment.class, Map.of("hash", Map.of("One", 41))));

        assertThat(((Map<?, ?>) job.finalVariables().get("hash")).get("one")).isEqualTo(42);
    }

    @Test
    void receivingTwiceGivesOnlyWhatIsNew() throws Exception {
        ProcessJob job = jobs.started(Scripts.Wait.class);

        assertThat(job.receive()).containsExactly("waiting");
        assertThat(job.receive()).isEmpty();
        assertThat(job.output()).containsExactly("waiting");
    }

    @Test
    void whatItWritesAppearsWhileItRuns() {
        ProcessJob job = jobs.start(Scripts.Talk.class);

        Awaiting.until("the last output", () -> job.output().contains("waiting") || job.state().isFinal());

        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        assertThat(job.output()).containsExactly(1, -1, "waiting");
        assertThat(job.of(StreamKind.VERBOSE)).containsExactly("a verbose record");
        assertThat(job.of(StreamKind.WARNING)).containsExactly("a warning record");
        Awaiting.until("all lines", () -> jobs.lines().size() >= 5);
        assertThat(jobs.lines()).extracting(HostLine::source).containsOnly("job-1");
        assertThat(jobs.lines()).extracting(HostLine::stream, HostLine::text).containsExactlyInAnyOrder(
                tuple(StreamKind.VERBOSE, "a verbose record"),
                tuple(StreamKind.WARNING, "a warning record"),
                tuple(StreamKind.DEBUG, "a host line"),
                tuple(StreamKind.INFORMATION, "printed {\"kind\":\"End\"}"),
                tuple(StreamKind.ERROR, "printed error"));
    }

    @Test
    void itsStatesAndTimesAreTold() throws Exception {
        ProcessJob job = jobs.ended(jobs.jobs.start("mine", Scripts.of(Scripts.Echo.class), Map.of("value", 1)));

        assertThat(job.name()).isEqualTo("mine");
        assertThat(job.id()).isEqualTo(1);
        assertThat(jobs.states()).extracting(StateChange::source, change -> change.of().toString(), StateChange::state)
                .containsExactly(tuple("mine", "job", "Running"), tuple("mine", "job", "Completed"));
        assertThat(job.times().started().orElseThrow()).isLessThan(job.times().ended().orElseThrow());
        assertThat(job.times().stopAsked()).isEmpty();
    }

    @Test
    void stoppingInterruptsTheScript() throws Exception {
        ProcessJob job = jobs.started(Scripts.Wait.class);

        job.stopAsync();
        jobs.ended(job);

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertThat(job.reason()).isNull();
        assertThat(jobs.states()).extracting(StateChange::state).containsExactly("Running", "Stopping", "Stopped");
    }

    @Test
    void aScriptThatIgnoresStoppingIsStoppingUntilItIsKilled() throws Exception {
        ProcessJob job = jobs.started(Scripts.Spin.class);

        job.stopAsync();
        assertThat(job.waitFor(Duration.ofMillis(300))).isFalse();
        assertThat(job.state()).isEqualTo(JobState.STOPPING);
        job.kill();
        jobs.ended(job);

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertThat(job.reason()).contains("killed here");
        assertThat(ProcessHandle.of(job.pid().orElseThrow()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aFinalStateNeverChanges() throws Exception {
        ProcessJob job = jobs.ended(jobs.start(Scripts.Echo.class, Map.of("value", 1)));

        job.stopAsync();
        job.kill();

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(jobs.states()).hasSize(2);
    }

    @Test
    void stoppingAtOnceStopsIt() throws Exception {
        ProcessJob job = jobs.start(Scripts.Spin.class);

        job.stopAsync();
        job.kill();
        jobs.ended(job);

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
    }

    @Test
    void oneThatWasNotHeardOfYetStopsAtOnce() throws Exception {
        try (Jobs mute = Jobs.withChild(BadChild.class, "mute")) {
            ProcessJob job = mute.start(Scripts.Wait.class);
            Awaiting.until("its process runs", () -> job.state() == JobState.RUNNING);

            job.stopAsync();
            mute.ended(job);

            assertThat(job.state()).isEqualTo(JobState.STOPPED);
            assertThat(job.reason()).isNull();
            assertThat(mute.lines()).isEmpty();
        }
    }

    @Test
    void oneWhoseScriptIsStillBeingMadeStopsAtOnce() throws Exception {
        ProcessJob job = jobs.start(Scripts.NeverMade.class);
        Awaiting.until("its script is being made", () -> jobs.lines().stream()
                .anyMatch(line -> line.text().equals(Scripts.NeverMade.MAKING)));

        job.stopAsync();
        jobs.ended(job);

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertThat(job.reason()).isNull();
        assertThat(jobs.lines()).hasSize(1);
    }

    @Test
    void aRemovedJobIsKilledAndOffTheList() throws Exception {
        ProcessJob job = jobs.started(Scripts.Spin.class);

        job.remove();
        jobs.ended(job);

        assertThat(jobs.jobs.jobs()).isEmpty();
        assertThat(job.state()).isEqualTo(JobState.STOPPED);
    }

    @Test
    void twentyRunAtOnceAndCloseTogether() throws Exception {
        List<ProcessJob> all = IntStream.range(0, 20)
                .mapToObj(_ -> jobs.start(Scripts.Wait.class))
                .toList();
        for (ProcessJob job : all) {
            Awaiting.until("it writes", () -> !job.output().isEmpty() || job.state().isFinal());
        }

        assertThat(all).extracting(ProcessJob::state).containsOnly(JobState.RUNNING);
        assertThat(all).extracting(job -> job.pid().orElseThrow()).doesNotHaveDuplicates();
        assertThat(jobs.jobs.close(Duration.ofSeconds(20))).isTrue();
        assertThat(all).extracting(ProcessJob::state).containsOnly(JobState.STOPPED);
    }

    @Test
    void closingKillsWhatIgnoresStopping() {
        ProcessJob job = jobs.started(Scripts.Spin.class);

        assertThat(jobs.jobs.close(Duration.ofSeconds(2))).isTrue();

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertThat(job.reason()).contains("killed here");
        assertThatThrownBy(() -> jobs.start(Scripts.Wait.class)).hasMessageContaining("closed");
    }

    @Test
    void itsThreadsEndWithIt() throws Exception {
        ProcessJob job = jobs.ended(jobs.jobs.start("threaded", Scripts.of(Scripts.Echo.class), Map.of("value", 1)));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        Awaiting.until("its threads end", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("threaded ")));
    }

    @Test
    void oneThatWasNotLaunchedIsStoppedAtOnce() throws Exception {
        CountDownLatch launch = new CountDownLatch(1);
        try (Jobs waiting = new Jobs(() -> List.of("/no/such/java"))) {
            Object slow = new Object() {
                @Override
                public String toString() {
                    Awaiting.until("the test goes on", () -> launch.getCount() == 0);
                    return "";
                }
            };
            ProcessJob job = waiting.start(Scripts.Echo.class, Map.of("value", slow));
            assertThat(job.state()).isEqualTo(JobState.NOT_STARTED);

            job.stopAsync();
            assertThat(job.state()).isEqualTo(JobState.STOPPED);
            launch.countDown();

            assertThat(job.pid()).isEmpty();
            assertThat(waiting.states()).extracting(StateChange::state).containsExactly("Stopped");
        }
    }

    @Test
    void aFloodIsKeptInBoundsAndWhatIsLetGoIsCounted() throws Exception {
        ProcessJob job = jobs.ended(jobs.start(Scripts.Flood.class));

        List<Object> output = job.output();
        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(output).hasSizeLessThanOrEqualTo(JobRecords.MAX_RECORDS).endsWith(Scripts.Flood.COUNT);
        assertThat(job.dropped() + output.size()).isEqualTo(Scripts.Flood.COUNT);
    }

    @Test
    void aCycleIsCutAndMarked() throws Exception {
        ProcessJob job = jobs.ended(jobs.start(Scripts.Cycle.class));

        assertThat(job.output()).containsExactly(List.of("first", new CutMarker("contains itself")));
    }
}
