package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.RunspaceFactory;

/** A child that stands still or floods its parent. */
@Execution(ExecutionMode.CONCURRENT)
class JobFaultTest {

    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aChildThatWasStoppedByTheSystemIsRunningUntilItIsKilled() throws Exception {
        ProcessJob job = jobs.started(Scripts.Wait.class);
        standStill(job);

        assertThat(job.waitFor(Duration.ofMillis(100))).isFalse();
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        job.stopAsync();
        assertThat(job.waitFor(Duration.ofMillis(100))).isFalse();
        assertThat(job.state()).isEqualTo(JobState.STOPPING);
        job.kill();
        jobs.ended(job);

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertGone(job);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void closingEndsAChildThatWasStoppedByTheSystem() throws Exception {
        ProcessJob job = jobs.started(Scripts.Spin.class);
        standStill(job);

        assertThat(jobs.jobs.close(Duration.ofSeconds(2))).isTrue();

        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertGone(job);
    }

    @Test
    void aMillionLinesAreBoundedAndTheLastIsThere() throws Exception {
        ProcessJob job = jobs.ended(jobs.start(Scripts.Print.class));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.output()).endsWith("printed");
        List<String> lines = jobs.lines().stream().map(HostLine::text).toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(RunspaceFactory.MAX_LINES).contains("line " + Scripts.Print.COUNT);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(100_000));
    }

    @Test
    void hugeValuesAreCutAndTheJobGoesOn() throws Exception {
        ProcessJob job = jobs.ended(jobs.start(Scripts.Huge.class));

        assertThat(job.reason()).isNull();
        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.output()).hasSize(4).endsWith("small").satisfiesExactly(
                text -> assertThat(text.toString()).hasSizeLessThan(LineInput.MAX_LINE).contains("…"),
                list -> assertThat((List<?>) list).hasSizeLessThan(JsonTree.MAX_NODES).last()
                        .isInstanceOf(CutMarker.class),
                bytes -> assertThat((List<?>) bytes).hasSizeLessThan(JsonTree.MAX_NODES).last()
                        .isInstanceOf(CutMarker.class),
                _ -> {});
    }

    private static void standStill(ProcessJob job) throws Exception {
        Process kill = new ProcessBuilder("kill", "-STOP", Long.toString(job.pid().orElseThrow())).start();
        assertThat(kill.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }

    private static void assertGone(ProcessJob job) {
        assertThat(ProcessHandle.of(job.pid().orElseThrow()).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
