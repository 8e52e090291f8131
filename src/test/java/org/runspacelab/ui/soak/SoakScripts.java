package org.runspacelab.ui.soak;

import java.util.List;

/** What runs in a soak: quick and slow, good and bad, with an end and without one. */
final class SoakScripts {

    /** Set in the session's store, it ends what takes no notice of being stopped. */
    static final String OVER = "over";

    /** Fills the logs and the journal, which are bounded, so that they don't grow any more. */
    static final String FILL = """
            for (int i = 0; i < 20000; i++) { hash.increment('filled') }
            for (int i = 0; i < 11000; i++) { println 'line ' + i }
            """;

    static final String STUBBORN = "while (hash.over != true) { try { sleep 20 } catch (Throwable t) {} }";

    private static final List<String> RUNSPACES = List.of(
            "for (int i = 0; i < 200; i++) { hash.increment('count'); sleep 5 }",
            "for (int i = 0; i < 300; i++) { hash.raced = (hash.raced ?: 0) + 1; sleep 2 }",
            "for (int i = 0; i < 20000; i++) { hash.increment('flat') }",
            "for (int i = 0; i < 50; i++) { hash['gone ' + i] = i; hash.remove('gone ' + (i - 3)); sleep 3 }",
            "for (int n = 0; n < 5; n++) { hash.withLock { 20.times { hash.locked = it } }; sleep 20 }",
            "for (int i = 0; i < 400; i++) { println 'line ' + i; if (i % 40 == 0) { sleep 5 } }",
            "for (int i = 0; i < 40; i++) { hash.copy = hash.snapshot().size(); writeVerbose hash.value; sleep 25 }",
            "sleep 200; throw new IllegalStateException('on purpose')",
            "while (true) { hash.increment('spins'); sleep 15 }",
            "while (true) { hash.update('turned') { (it instanceof Number ? it : 0) + 1 }; sleep 40 }",
            "for (int i = 0; i < 100; i++) { hash.list = (1..i % 7).toList(); hash.note; sleep 10 }",
            "def q = synchronizedQueue(3); for (int i = 0; i < 20; i++) { q.tryEnqueue(i, 5); q.tryDequeue(5) }");

    private static final List<String> JOBS = List.of(
            "writeOutput 1; writeWarning 'almost done'; 2",
            "for (int i = 0; i < 3000; i++) { writeOutput i }",
            "sleep 3600000",
            "throw new IllegalStateException('on purpose')",
            "while (true) { try { sleep 1000 } catch (Throwable t) {} }");

    private static final String NESTED = """
            def rs = createRunspace()
            rs.open()
            rs.sessionState.setVariable('hash', hash)
            rs.sessionState.setVariable('depth', depth - 1)
            rs.sessionState.setVariable('text', text)
            def ps = createPipeline()
            ps.runspace = rs
            ps.addScript(depth > 1 ? text : "for (int i = 0; i < 20; i++) { hash.increment('deep'); sleep 10 }")
            try { ps.invoke() } finally { ps.stopAsync(); rs.dispose() }
            """;

    private SoakScripts() {}

    static String ofRunspace(int which) {
        return RUNSPACES.get(which % RUNSPACES.size());
    }

    static String ofJob(int which) {
        return JOBS.get(which % JOBS.size());
    }

    /** Opens a runspace with itself in it, as deep as the variable "depth" says. */
    static String nested() {
        return NESTED;
    }
}
