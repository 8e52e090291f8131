package org.runspacelab.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.store.Awaiting;

/** Whatever a script does, it can be stopped, or else be given up on. */
@Timeout(60)
class StoppingTest {

    private final ScriptBench bench = new ScriptBench();

    @AfterEach
    void close() {
        bench.session.store().put("go", false);
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while (true) { }",
        "while (true) ;",
        "do { } while (true)",
        "for (;;) { }",
        "for (i in 1..Integer.MAX_VALUE) { }",
        "(1..Integer.MAX_VALUE).each { }",
        "def f(n) { n == 0 ? 0 : f(n - 1) }\nwhile (true) f(100)",
        "spin = { -> while (true) { } }; spin()",
        "class Own { void spin() { while (true) { } } }\nnew Own().spin()",
        "class Own { void rest() { sleep 1_000_000 } }\nnew Own().rest()",
        "[1].each { sleep 1_000_000 }",
        "sleep 1_000_000",
        "startSleep 1_000_000",
        "synchronizedQueue().tryDequeue(1_000_000)",
        "hash.withLock { while (true) { } }",
        "hash.update('x') { while (true) { } }",
        "while (true) { try { sleep 100_000 } catch (Exception e) { } }",
        "while (true) { try { sleep 100_000 } catch (e) { hash.x = e } }",
        "while (true) { try { hash.x = 1 } catch (Throwable t) { } }",
        "try { while (true) { } } finally { hash.last = 1 }",
        "rs = createRunspace(); rs.open(); ps = createPipeline(); ps.runspace = rs;"
                + " ps.addScript { while (true) { } }; ps.invoke()",
        "evaluate('while (true) { }')",
        "new java.util.concurrent.CountDownLatch(1).await()",
        "new Object().wait()",
    })
    void endsSoonAfterItIsStopped(String text) throws Exception {
        Pipeline pipeline = bench.begin(text.contains("wait()")
                ? "lock = new Object(); hash.on = 1; synchronized (lock) { lock.wait() }"
                : text.startsWith("class") || text.startsWith("def") ? text : "hash.on = 1; " + text);
        Awaiting.until("it runs", () -> pipeline.state() == PipelineState.RUNNING);

        assertThat(pipeline.stop(Awaiting.LIMIT)).isTrue();

        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPED);
    }

    @Test
    void whatCatchesEverythingIsGivenUpOn() throws Exception {
        Pipeline pipeline = bench.begin("""
                while (true) {
                    try { hash.go = true; sleep 1000 } catch (Throwable t) { hash.caught = t.class.simpleName }
                }
                """);
        Awaiting.until("it runs", () -> bench.session.store().get("go") != null);

        pipeline.stopAsync();
        Awaiting.until("it caught that", () -> bench.session.store().get("caught") != null);
        assertThat(pipeline.state()).isEqualTo(PipelineState.STOPPING);
        bench.session.abandon(pipeline);

        assertThat(pipeline.state()).isEqualTo(PipelineState.ABANDONED);
        assertThat(pipeline.runspace()).isNotNull().extracting(r -> r.state()).isEqualTo(RunspaceState.BROKEN);
    }

    @Test
    void closingItsOwnRunspaceEndsTheScript() throws Exception {
        List<?> states = (List<?>) bench.run("""
                rs = createRunspace(); rs.open(); rs.sessionState.setVariable('rs', rs)
                ps = createPipeline(); ps.runspace = rs
                h = ps.addScript { rs.close() }.beginInvoke()
                while (!h.completed) { sleep 1 }
                while (rs.state != 'Closed') { sleep 1 }
                [ps.state, rs.state]
                """);

        assertThat(states).asString().isEqualTo("[Stopped, Closed]");
    }

    @Test
    void closingItsOwnPoolEndsTheScript() throws Exception {
        assertThat(bench.run("""
                p = createRunspacePool(1, 1); p.addVariable('p', p); p.open()
                ps = createPipeline(); ps.runspacePool = p
                h = ps.addScript { p.close() }.beginInvoke()
                while (!h.completed || p.state != 'Closed') { sleep 1 }
                ps.state
                """)).isEqualTo("Stopped");
    }

    @Test
    void aMillionOutputsAreBounded() throws Exception {
        Pipeline pipeline = bench.begin("for (i in 1..1_000_000) { writeOutput i }");

        Awaiting.until("its end", () -> pipeline.state().isFinal());

        assertThat(pipeline.state()).isEqualTo(PipelineState.COMPLETED);
        assertThat(pipeline.streams().all()).hasSize(100_000);
        assertThat(pipeline.streams().dropped()).isEqualTo(900_000);
    }

    @Test
    void anotherHostInTheStoreFailsTheLoopAndNothingElse() throws Exception {
        Pipeline pipeline = bench.begin("hash.host = 'none'; hash.host.ui.writeLine(1)");

        Awaiting.until("its end", () -> pipeline.state().isFinal());

        assertThat(pipeline.state()).isEqualTo(PipelineState.FAILED);
        assertThat(pipeline.reason()).contains("No such property: ui for class: java.lang.String");
        assertThat(bench.session.host().name()).isEqualTo("Runspace Lab");
    }

    @Test
    void storesInsideEachOtherAreNoTrap() throws Exception {
        Pipeline pipeline = bench.begin("hash.hash = hash; s = synchronizedStore([of: hash]); hash.s = s; \"$hash\"");

        Awaiting.until("its end", () -> pipeline.state().isFinal());

        assertThat(pipeline.state().isFinal()).isTrue();
        bench.session.close(Duration.ofSeconds(2));
    }
}
