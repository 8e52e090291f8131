package org.runspacelab.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;

/** Each row of the contract, as a script whose closing value is compared as text. */
@Timeout(60)
class ContractTest {

    private final ScriptBench bench = new ScriptBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static final String IN_RUNSPACE = """
            rs = createRunspace(); rs.open()
            rs.sessionState.setVariable('hash', hash)
            ps = createPipeline(); ps.runspace = rs
            """;

    static Stream<Arguments> rows() {
        return Stream.of(
                // store
                row("hash.value = 1; hash.value", "1"),
                row("hash.value = 1; hash['VALUE']", "1"),
                row("hash[3] = 30; hash[3]", "30"),
                row("hash.value = 1; hash.value++; hash.value", "2"),
                row("hash.value = 1; hash['value'] += 4; hash.value", "5"),
                row("hash.missing", "null"),
                row("hash.nothing = null; [hash.containsKey('nothing'), hash.nothing]", "[true, null]"),
                row("hash.a = 1; hash.remove('A'); hash.containsKey('a')", "false"),
                row("hash.a = 1; hash.b = 2; hash.size()", "2"),
                row("hash.a = 1; [hash.increment('a'), hash.increment('a', 5), hash.a]", "[2, 7, 7]"),
                row("hash.a = 21; [hash.update('a') { it * 2 }, hash.a]", "[42, 42]"),
                row("hash.a = 1; [hash.compareAndSet('a', 1, 2), hash.compareAndSet('a', 1, 3), hash.a]",
                        "[true, false, 2]"),
                row("hash.withLock { hash.a = 1; hash.b = hash.a + 1 }", "2"),
                row("hash.a = 1; s = hash.snapshot(); hash.a = 2; [s.a, s['A'], hash.a]", "[1, 1, 2]"),
                row("hash.a = 1; hash.a = 2; [hash.version('a'), hash.writer('a'), hash.version('b')]", "[2, you, 0]"),
                row("hash.a = 1; hash.b = 2; hash.collect { k, v -> k + v }", "[a1, b2]"),
                row("hash instanceof java.util.Map", "true"),
                row("n = 1; hash[\"key$n\"] = \"value ${n + 1}\"; [hash.key1, hash.key1.class.simpleName]",
                        "[value 2, String]"),
                row("n = 1; hash.m = [(\"k$n\"): [\"v$n\"]]; hash.m.k1[0].class.simpleName", "String"),
                row("s = synchronizedStore([One: 1, 2: 'two']); [s.one, s[2], s.size()]", "[1, two, 2]"),
                row("hash.self = hash; \"${hash}\"", "[self:(this Map)]"),
                // queue
                row("q = synchronizedQueue(); q.enqueue('a'); q.enqueue(null); [q.size(), q.peek(), q.toList()]",
                        "[2, a, [a, null]]"),
                row("q = synchronizedQueue(); q.enqueue('a'); [q.dequeue(), q.tryDequeue(10), q.size()]",
                        "[a, null, 0]"),
                row("q = synchronizedQueue(1); [q.tryEnqueue(1, 10), q.tryEnqueue(2, 10), q.tryDequeue(0)]",
                        "[true, false, 1]"),
                // shared variable
                row("v = sharedVariable(1); v.value = 5; v.update { it + 1 }; v.value", "6"),
                row("sharedVariable(null).value", "null"),
                // runspace
                row("rs = createRunspace(); s = [rs.state]; rs.open(); s += [rs.state, rs.availability, rs.name];"
                        + " rs.close(); s + rs.state", "[BeforeOpen, Opened, Available, runspace-1, Closed]"),
                row("createRunspace('mine').name", "mine"),
                row("createRunspace(name: 'n', light: true).name", "n"),
                row("rs = createRunspace(); rs.open(); rs.sessionState.setVariable('Hash', 1);"
                        + " rs.sessionState.getVariable('hash')", "1"),
                // pool
                row("p = createRunspacePool(1, 3); p.open(); [p.state, p.availableRunspaces, p.setMaxRunspaces(5),"
                        + " p.availableRunspaces, p.setMaxRunspaces(0), p.setMinRunspaces(9), p.setMinRunspaces(2)]",
                        "[Opened, 3, true, 5, false, false, true]"),
                row("p = createRunspacePool(1, 2, light: true); p.open(); ps = createPipeline(); ps.runspacePool = p;"
                        + " r = ps.addScript { a, b -> a + b }.addArgument(1).addArgument(2).invoke(); p.close();"
                        + " [r, p.state]", "[[3], Closed]"),
                // pipeline
                row(IN_RUNSPACE + "hash.one = 1; ps.addScript { hash.one++ }; h = ps.beginInvoke(); ps.endInvoke(h);"
                        + " [hash.one, h.completed, ps.state, ps.reason]", "[2, true, Completed, null]"),
                row(IN_RUNSPACE + "h = ps.addScript('1; writeOutput 2; 3').beginInvoke(); ps.endInvoke(h)", "[2, 3]"),
                row(IN_RUNSPACE + "h = ps.addScript('no.such').beginInvoke(); try { ps.endInvoke(h) } catch (e) {"
                        + " hash.thrown = e.message }; [ps.state, ps.reason.contains('no'), hash.thrown.contains('no')]",
                        "[Failed, true, true]"),
                row(IN_RUNSPACE + "[ps.state, ps.addScript('hash.x = 5; hash.x + 1').invoke()]", "[NotStarted, [6]]"),
                row(IN_RUNSPACE + "ps.addScript('args[0] + computer').addArgument(1).addParameter('Computer', 5).invoke()",
                        "[6]"),
                row(IN_RUNSPACE + "ps.addScript { a, b -> [a, b, args] }.addArgument(1).invoke()",
                        "[[1, null, [1]]]"),
                row(IN_RUNSPACE + "ps.addScript { it * 2 }.addArgument(4).invoke()", "[8]"),
                row(IN_RUNSPACE + "ps.addScript { while (true) { } }; h = ps.beginInvoke(); ps.stop(); ps.state",
                        "Stopped"),
                row(IN_RUNSPACE + "ps.addScript { sleep 100_000 }; h = ps.beginInvoke(); ps.stopAsync();"
                        + " while (!h.completed) { sleep 1 }; ps.state", "Stopped"),
                row(IN_RUNSPACE + "ps.addScript { startSleep 100 }; ps.beginInvoke(); ps.abandon(); [ps.state, rs.state]",
                        "[Abandoned, Broken]"),
                row(IN_RUNSPACE + "ps.addScript { null }; r = ps.invoke(); ps.dispose(); [r, ps.state]",
                        "[[], Completed]"),
                row(IN_RUNSPACE + "ps.addScript { writeOutput 1; writeVerbose 2; writeWarning 3; writeError 4;"
                        + " writeDebug 5; writeInformation 6; writeProgress('copy', 70); 8 }; ps.invoke();"
                        + " s = ps.streams; [s.output, s.verbose, s.warning, s.error, s.debug, s.information,"
                        + " s.progress]", "[[1, 8], [2], [3], [4], [5], [6], [copy: 70 %]]"),
                row(IN_RUNSPACE + "def hash = 'a local'; ps.addScript { hash.getClass().simpleName }.invoke()",
                        "[SynchronizedStore]"),
                row(IN_RUNSPACE + "ps.addScript { [1, 2].collect { n -> hash[n] = n * 10; hash[n] } }.invoke()",
                        "[[10, 20]]"),
                row(IN_RUNSPACE + "ps.addScript('left = 7').invoke(); p2 = createPipeline(); p2.runspace = rs;"
                        + " p2.addScript('LEFT').invoke()", "[7]"),
                // job
                row("hash.One = 1; job = startJob([hash: hash], 'hash.One++; hash.One');"
                        + " while (job.pid == null) { sleep 1 }; job.waitFor(); r = [job.pid > 0, job.state, job.receive(), job.receive(), hash.One];"
                        + " job.remove(); r", "[true, Completed, [2], [], 1]"),
                row("job = startJob('while (true) { }'); job.kill(); job.waitFor(); job.state", "Stopped"),
                // services
                row("getService()*.name", "[cron, nginx]"),
                row("s = getService('NGIN*')[0]; [s.name, s.displayName, \"$s.status\", s.startType, s.pid,"
                        + " s.description, s.source]", "[nginx, nginx, Running, null, null, null, fake]"),
                row("getService('x*')", "[]"),
                // waiting
                row("sleep 1; sleep(java.time.Duration.ofMillis(1)); startSleep 0.001; 'awake'", "awake"),
                // parent
                row("host.ui.writeLine('a'); [host.name]", "[Runspace Lab]"),
                row("twice = { it * 2 }; twice(4)", "8"),
                row("def twice(x) { x * 2 }\ntwice(4)", "8"),
                row("evaluate('1 + 1')", "2"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRow(String script, String value) throws Exception {
        assertThat(String.valueOf(bench.run(script))).isEqualTo(value);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                row("synchronizedQueue().dequeue()", "Queue \"queue-2\" is empty"),
                row("q = synchronizedQueue(1); q.enqueue(1); q.enqueue(2)", "Queue \"queue-2\" is full"),
                row("hash.a = 1; hash.b = 2; for (e in hash) { hash.a = 3 }", "changed"),
                row("hash.a = 'x'; hash.increment('a')", "\"a\" holds \"x\""),
                row("hsah.value", "Variable \"hsah\" is not known in the parent session: did you mean \"hash\"?"),
                row("creatRunspace()", "Command \"creatRunspace\" is not known in the parent session:"
                        + " did you mean \"createRunspace\"?"),
                row("createRunspace(nmae: 'x')", "createRunspace has no option \"nmae\": it takes name, light"),
                row("createPipeline('x')", "createPipeline can't be called with (String)"),
                row(IN_RUNSPACE + "ps.addScript { hsah.x }.invoke()",
                        "Variable \"hsah\" is not known in runspace-1: did you mean \"hash\"?"),
                row(IN_RUNSPACE + "x = 1; ps.addScript { x }.invoke()", "Variable \"x\" is not known in runspace-1"),
                row(IN_RUNSPACE + "def local = 1; ps.addScript { local + 1 }.invoke()",
                        "Variable \"local\" is not known in runspace-1"),
                row(IN_RUNSPACE + "def local = 1; ps.addScript { [1].each { local = 2 + local } }.invoke()",
                        "Variable \"local\" is not known in runspace-1"),
                row(IN_RUNSPACE + "ps.addScript { host.ui.writeLine(1) }.invoke()",
                        "Variable \"host\" is not known in runspace-1"),
                row("def f() { 1 }\n" + IN_RUNSPACE + "ps.addScript { f() }.invoke()", "Command \"f\" is not known"),
                row(IN_RUNSPACE + "ps.addScript(this.&println)", "belongs to where it was made"),
                row(IN_RUNSPACE + "ps.addScript('1 +').invoke()", "line 1, column "),
                row(IN_RUNSPACE + "p2 = createPipeline(); p2.runspace = rs; p2.addScript { 1 }; h = p2.beginInvoke();"
                        + " ps.endInvoke(h)", "This handle belongs to pipeline-2, not to pipeline-1"),
                row(IN_RUNSPACE + "ps.addScript { throw new IllegalStateException('mine') }.invoke()", "mine"),
                row(IN_RUNSPACE + "ps.beginInvoke()", "has no script"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anError(String script, String message) {
        assertThatThrownBy(() -> bench.run(script)).message().contains(message);
    }

    @Test
    void aServiceIsFoundByItsNameForPeople() throws Exception {
        bench.source.list(
                ServiceRecord.of("nginx.service", ServiceStatus.RUNNING, "active", "fake").withDisplayName("nginx"),
                ServiceRecord.of("Spooler", ServiceStatus.RUNNING, "RUNNING", "fake").withDisplayName("Print Spooler"));

        assertThat(bench.run("[getService('nginx')*.name, getService('NGINX.service')*.name,"
                        + " getService('print*')*.name, getService('spool??')*.name, getService('spool')].toString()"))
                .isEqualTo("[[nginx.service], [nginx.service], [Spooler], [Spooler], []]");
    }

    @Test
    void linesOfTheHostAndOfTheParentsStreams() throws Exception {
        bench.run("""
                host.ui.writeLine('line'); host.ui.writeVerboseLine(1); host.ui.writeWarningLine(2)
                host.ui.writeErrorLine(3); host.ui.writeDebugLine(4); println "five"; writeOutput 6
                """);

        assertThat(bench.lines()).containsExactly("line", "1", "2", "3", "4", "five", "6");
    }

    private static Arguments row(String script, String expected) {
        return Arguments.of(script, expected);
    }
}
