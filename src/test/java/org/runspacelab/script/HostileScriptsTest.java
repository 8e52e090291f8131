package org.runspacelab.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.runspace.LeakedThread;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.SynchronizedStore;

/** Whatever a script does comes to its end, and harms nothing else. */
@Timeout(60)
class HostileScriptsTest {

    private final ScriptBench bench = new ScriptBench();
    private final SynchronizedStore hash = bench.session.store();
    private final SynchronizedStore calm = bench.session.shared().createStore();
    private final Endless endless = new Endless();
    private final ValueText texts = new ValueText();
    private Pipeline beside;

    @BeforeEach
    void startAnotherLoop() {
        hash.put("kept", "as it was");
        beside = begin("while (true) { calm.increment('turns'); sleep 1 }");
        awaitTurns(1);
    }

    @AfterEach
    void end() {
        hash.put("go", false);
        hash.put("on", false);
        endless.release();
        texts.close();
        bench.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.runspacelab.script.HostileScripts#all")
    void comesToItsEndAndHarmsNothingElse(HostileScripts.Case hostile) throws Exception {
        switch (hostile.end()) {
            case REFUSED -> assertThatExceptionOfType(ScriptCompileException.class)
                    .isThrownBy(() -> begin(hostile.text()))
                    .withMessageContaining(hostile.says());
            case COMPLETED -> assertEnds(begin(hostile.text()), PipelineState.COMPLETED);
            case FAILED -> assertFails(begin(hostile.text()), hostile.says());
            case STOPPED -> {
                Pipeline pipeline = running(hostile.text());
                pipeline.stopAsync();
                assertEnds(pipeline, PipelineState.STOPPED);
            }
            case ABANDONED -> {
                Pipeline pipeline = running(hostile.text());
                pipeline.stopAsync();
                boolean says = hostile.text().contains("caught");
                Awaiting.until("it ignores that", () -> !says || hash.get("caught") != null);
                assertIsGivenUpOn(pipeline);
            }
        }

        theSessionAnswers(hostile.text());
        itClosesWithinItsBound();
    }

    @Test
    void twoThatWaitForEachOtherAreToldAndGivenUpOn() throws Exception {
        hash.put("one", new Object());
        hash.put("two", new Object());
        String text = "synchronized (hash.%s) { hash.%s = 1; while (!(hash.a && hash.b)) { sleep 1 };"
                + " synchronized (hash.%s) { } }";
        List<Pipeline> both = List.of(
                begin(text.formatted("one", "a", "two")), begin(text.formatted("two", "b", "one")));

        Awaiting.until("the circle is found", () -> !bench.session.deadlocks().isEmpty());
        assertThat(bench.session.deadlocks().getFirst().text()).contains("waits for", "held by");
        both.forEach(Pipeline::stopAsync);
        assertThat(both).extracting(Pipeline::state).containsOnly(PipelineState.STOPPING);
        both.forEach(bench.session::abandon);

        assertThat(both).extracting(Pipeline::state).containsOnly(PipelineState.ABANDONED);
        assertThat(bench.session.runspaces().leakedThreads()).hasSize(2);
        theSessionAnswers("");
        itClosesWithinItsBound();
    }

    @Test
    void interruptingTheLabsOwnThreadsEndsNoneOfThem(@TempDir Path folder) throws Exception {
        Recorder recorder = Recorder.start(
                bench.session, texts, "1", new LabEvent.Began(0, "none"), folder.resolve("recording"));
        Pipeline limited = begin("hash.on = 1; while (hash.on) { sleep 1 }");

        assertEnds(begin("""
                def waiting = { it.state == Thread.State.TIMED_WAITING }
                ['recorder', 'time limits'].each { name ->
                    def threads = Thread.allStackTraces.keySet().findAll { it.name == name }
                    assert threads
                    threads.each { while (it.alive && !waiting(it)) { sleep 1 }; it.interrupt() }
                }
                """), PipelineState.COMPLETED);

        theSessionAnswers("");
        hash.put("last", "it is recorded");
        recorder.close();
        assertThat(recorder.status().problem()).isNull();
        assertThat(Files.readString(recorder.file())).contains("it is recorded");
        limited.stopAsync();
        assertEnds(limited, PipelineState.STOPPED);
        itClosesWithinItsBound();
    }

    @Test
    void aThreadThatIsLeftBehindKeepsNothingFromClosing() throws Exception {
        Pipeline pipeline = begin("""
                hash.thread = Thread.start { hash.started = true; while (hash.on != false) { sleep 1 } }
                while (!hash.started) { sleep 1 }
                """);

        assertEnds(pipeline, PipelineState.COMPLETED);

        Thread left = (Thread) hash.get("thread");
        assertThat(left.isAlive()).isTrue();
        assertThat(left.isDaemon()).as("it does not keep the process").isTrue();
        assertThat(bench.session.runspaces().leakedThreads()).extracting(LeakedThread::pipeline, LeakedThread::name)
                .containsExactly(tuple(pipeline.name(), left.getName()));
        assertThat(hash.entry("started")).isNotNull()
                .extracting(entry -> entry.writer().name()).isEqualTo(pipeline.runspace().name());
        theSessionAnswers("");
        itClosesWithinItsBound();
    }

    @Test
    void allAtOnceAreClosedWithinTheBound() throws Exception {
        List<Pipeline> all = HostileScripts.endless()
                .filter(hostile -> !hostile.text().contains("withLock") && !hostile.text().contains("clear()"))
                .map(hostile -> begin(hostile.text().replace("hash.on", "hash.other")))
                .toList();
        Pipeline deaf = running(HostileScripts.DEAF);

        itClosesWithinItsBound();

        assertThat(all).allMatch(pipeline -> pipeline.state().isFinal());
        assertThat(deaf.state()).isEqualTo(PipelineState.ABANDONED);
        assertThat(hash.get("kept")).isEqualTo("as it was");
    }

    private void assertFails(Pipeline pipeline, String why) {
        assertEnds(pipeline, PipelineState.FAILED);
        assertThat(pipeline.reason()).contains(why).doesNotContain("\n").hasSizeLessThan(2_000);
    }

    private static void assertEnds(Pipeline pipeline, PipelineState end) {
        Awaiting.until(pipeline.name() + " ends", () -> pipeline.state().isFinal());
        assertThat(pipeline.state()).as(pipeline.reason()).isEqualTo(end);
    }

    private void assertIsGivenUpOn(Pipeline pipeline) {
        String thread = pipeline.thread().getName();
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);

        bench.session.abandon(pipeline);

        assertThat(pipeline.state()).isEqualTo(PipelineState.ABANDONED);
        assertThat(bench.session.runspaces().leakedThreads()).extracting(LeakedThread::name).containsExactly(thread);
    }

    private void theSessionAnswers(String text) throws Exception {
        awaitTurns(turns() + 3);
        assertThat(beside.state()).isEqualTo(PipelineState.RUNNING);
        if (!text.contains("hash.clear()")) {
            assertThat(hash.get("kept")).isEqualTo("as it was");
        }
        bench.session.inject("asked", 41);
        assertThat(bench.run("hash.increment('asked')")).isEqualTo(42);
        hash.snapshot().values().forEach(value -> assertThat(texts.of(value)).hasSizeLessThan(10_000));
        assertThat(recorded()).as("what is recorded").endsWith("}").contains("\"key\":\"asked\"");
    }

    /** The last lines of a recording, but for what the loop beside does all the time. */
    private String recorded() {
        EventJson json = new EventJson(bench.session.clock(), texts, "1");
        List<LabEvent> events = new EventFeed(bench.session).poll().stream()
                .filter(event -> !(event instanceof LabEvent.Written written && written.store().equals(calm.name())))
                .toList();
        return String.join("\n", events.subList(Math.max(0, events.size() - 2_000), events.size()).stream()
                .map(json::line)
                .toList());
    }

    private void itClosesWithinItsBound() throws InterruptedException {
        Awaiting.ended(Thread.ofPlatform().daemon().start(bench.session::close));
        assertThat(beside.state()).isEqualTo(PipelineState.STOPPED);
    }

    private Pipeline running(String text) {
        Pipeline pipeline = begin(text);
        Awaiting.until("it runs", () -> hash.get("on") != null || pipeline.state().isFinal());
        assertThat(pipeline.state()).as(pipeline.reason()).isEqualTo(PipelineState.RUNNING);
        return pipeline;
    }

    private Pipeline begin(String text) {
        var script = bench.scripts.script(text);
        Runspace runspace = bench.session.runspaces().createRunspace();
        Map.of("hash", hash, "calm", calm, "host", bench.session.host(), "endless", endless)
                .forEach(runspace::addVariable);
        runspace.open();
        Pipeline pipeline = bench.session.runspaces().createPipeline().setRunspace(runspace).addScript(script)
                .setTimeLimit(Duration.ofHours(1));
        pipeline.beginInvoke();
        return pipeline;
    }

    private void awaitTurns(long turns) {
        Awaiting.until("the loop beside goes on", () -> turns() >= turns);
    }

    private long turns() {
        return calm.get("turns") instanceof Number turns ? turns.longValue() : 0;
    }

    /** A text that takes longer to search than a test lasts, and a lock that is not given before its end. */
    static final class Endless extends Semaphore implements CharSequence {
        private volatile boolean released;

        Endless() {
            super(0);
        }

        @Override
        public void release() {
            released = true;
            super.release();
        }

        @Override
        public int length() {
            return 1_000;
        }

        @Override
        public char charAt(int index) {
            if (released) {
                throw new IllegalStateException("the test is over");
            }
            return 'a';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }
}
