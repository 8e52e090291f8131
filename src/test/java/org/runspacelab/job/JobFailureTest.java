package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;

/** Whatever goes wrong with a child fails its job, with a reason that says what. */
@Execution(ExecutionMode.CONCURRENT)
class JobFailureTest {

    @Test
    void aChildKilledFromOutsideNamesTheSignal() throws Exception {
        try (Jobs jobs = new Jobs()) {
            ProcessJob job = jobs.started(Scripts.Spin.class);

            long begun = System.nanoTime();
            ProcessHandle.of(job.pid().orElseThrow()).orElseThrow().destroyForcibly();
            assertThat(job.waitFor(Duration.ofSeconds(5))).isTrue();

            assertThat(System.nanoTime() - begun).as("nanoseconds until it was noticed").isLessThan(1_000_000_000L);
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).contains("from outside", "9 (KILL)", "137");
            assertThat(jobs.lines()).extracting(HostLine::text).containsExactly(job.reason());
        }
    }

    @Test
    void aChildToldToEndNamesTheSignal() throws Exception {
        try (Jobs jobs = new Jobs()) {
            ProcessJob job = jobs.started(Scripts.Wait.class);

            ProcessHandle.of(job.pid().orElseThrow()).orElseThrow().destroy();
            jobs.ended(job);

            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).contains("15 (TERM)");
        }
    }

    @Test
    void aMissingJavaSaysSo() throws Exception {
        assertFails(new Jobs(() -> List.of("/no/such/java")), "could not be started", "/no/such/java");
    }

    @Test
    void aMissingClassPathSaysSo() throws Exception {
        assertFails(new Jobs(() -> JobCommand.ofClassPath("/no/such/path")),
                "did not start", "exit code 1", "JobMain");
    }

    @Test
    void aCommandThatCantBeMadeSaysSo() throws Exception {
        assertFails(new Jobs(() -> {
            throw new IllegalStateException("no command");
        }), "no command");
    }

    @Test
    void aScriptThatThrowsGivesItsMessageOnce() throws Exception {
        try (Jobs jobs = new Jobs()) {
            ProcessJob job = jobs.ended(jobs.start(Scripts.Fail.class));

            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).isEqualTo("IllegalStateException: the script's own words");
            assertThat(job.of(StreamKind.ERROR)).containsExactly(job.reason());
            assertThat(jobs.lines()).extracting(HostLine::text).containsExactly(job.reason());
        }
    }

    @Test
    void aScriptThatExitsSaysItsCodeAndItsOutputIsNotLost() throws Exception {
        try (Jobs jobs = new Jobs()) {
            ProcessJob job = jobs.ended(jobs.start(Scripts.Exit.class));

            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).contains("ended itself with exit code 7");
            assertThat(job.output()).containsExactly("before");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "garbage,   not JSON",
        "number,    not a message",
        "version,   speaks version 2",
        "silent,    did not begin",
        "deep,      deeper",
        "large,     longer than",
        "unknown,   unknown kind",
        "tochild,   only the parent",
    })
    void garbageFailsTheJobAndEndsTheChild(String kind, String reason) throws Exception {
        try (Jobs jobs = Jobs.withChild(BadChild.class, kind)) {
            ProcessJob job = jobs.ended(jobs.start(Scripts.Wait.class));

            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).contains("not understood", reason);
            assertThat(ProcessHandle.of(job.pid().orElseThrow()).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aChildThatStaysAfterItsEndIsEnded() throws Exception {
        try (Jobs jobs = Jobs.withChild(BadChild.class, "stays")) {
            ProcessJob job = jobs.ended(jobs.start(Scripts.Wait.class));

            assertThat(job.state()).isEqualTo(JobState.COMPLETED);
            assertThat(ProcessHandle.of(job.pid().orElseThrow()).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aMissingClassSaysSo() throws Exception {
        assertFails(new Jobs(), new JobScript.OfClass("no.such.Thing"), "there is no class no.such.Thing");
    }

    @Test
    void aClassThatIsNoScriptSaysSo() throws Exception {
        assertFails(new Jobs(), new JobScript.OfClass("java.lang.Object"), "java.lang.Object is not a Script");
    }

    @Test
    void aClassThatCantBeMadeSaysSo() throws Exception {
        assertFails(new Jobs(), Scripts.of(Scripts.NotMakeable.class), "has to be public");
    }

    @Test
    void textWithoutGroovySaysSo() throws Exception {
        assertFails(new Jobs(), new JobScript.OfText("1 + 1"), "groovy");
    }

    @Test
    void theParentsOwnModulesAreFoundByTheChild() throws Exception {
        try (ProcessJobs jobs = new ProcessJobs(new RunspaceFactory(LabClock.system()))) {
            ProcessJob job = jobs.start(new JobScript.OfClass("no.such.Thing"), Map.of());

            assertThat(job.waitFor(Jobs.LIMIT)).isTrue();

            assertThat(job.reason()).isEqualTo("there is no class no.such.Thing in the job's process");
        }
    }

    @Test
    void variablesWhoseOwnCodeHangsDoNotHoldTheCaller() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (Jobs jobs = new Jobs()) {
            Object hanging = new Object() {
                @Override
                public String toString() {
                    Awaiting.until("the answer", () -> answer.getCount() == 0);
                    return "";
                }
            };

            ProcessJob job = jobs.start(Scripts.Echo.class, Map.of("value", hanging));
            job.kill();

            assertThat(job.state()).isEqualTo(JobState.STOPPED);
            assertThat(job.pid()).isEmpty();
        } finally {
            answer.countDown();
        }
    }

    private static void assertFails(Jobs jobs, String... reason) throws Exception {
        assertFails(jobs, Scripts.of(Scripts.Wait.class), reason);
    }

    private static void assertFails(Jobs jobs, JobScript script, String... reason) throws Exception {
        try (jobs) {
            ProcessJob job = jobs.ended(jobs.jobs.start(script, Map.of()));

            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.reason()).contains(reason);
        }
    }
}
