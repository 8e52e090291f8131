package org.runspacelab.script;

import java.util.stream.Stream;

/** Scripts that do harm, or try to; each finds "hash", "host", and "endless", a text whose reading the test ends. */
final class HostileScripts {

    /** How a hostile script comes to its end. */
    enum End {
        REFUSED,
        COMPLETED,
        FAILED,
        /** When it is told to, once it has set "on". */
        STOPPED,
        /** The same, but it does not stop: it is given up on. */
        ABANDONED
    }

    /**
     * One of them.
     *
     * @param says part of why it failed or is refused
     */
    record Case(End end, String name, String text, String says) {

        @Override
        public String toString() {
            return name + ": " + end;
        }
    }

    /**
     * Waiting clears the interrupt: the next turn knows nothing of it. That it caught one is said where it can catch
     * another: at the head of a loop or a method, one would end it.
     */
    static final String DEAF =
            """
            def thrown = false
            while (hash.go != false) {
                try { if (thrown) hash.caught = 1; hash.on = 1; endless.acquire() } catch (Throwable t) { thrown = true }
            }
            """;

    private static final String BAD_VALUE =
            """
            class Bad {
                int hashCode() { hashCode() + 1 }
                boolean equals(Object other) { throw new Error('no equals') }
                String toString() { toString() + 1 }
            }
            """;

    private static final String SLOW_VALUE =
            """
            class Slow {
                boolean equals(Object other) { while (true) { } }
                String toString() { while (true) { } }
            }
            """;

    private HostileScripts() {}

    static Stream<Case> all() {
        return Stream.of(endless(), deaf(), failing(), flooding(), values(), around(), refused(), jobs())
                .flatMap(cases -> cases);
    }

    static Stream<Case> endless() {
        return Stream.of(
                stopped("a loop without a pause", "hash.on = 1; while (true) { }"),
                stopped("a loop that sleeps", "hash.on = 1; while (true) { sleep 1 }"),
                stopped("a catch of Exception",
                        "while (true) { try { hash.on = 1; sleep 1 } catch (Exception e) { } }"),
                stopped("waiting for itself", "hash.on = 1; Thread.currentThread().join()"),
                stopped("recursion that catches its overflow",
                        "def f() { try { f() } catch (StackOverflowError e) { }; f() }\nhash.on = 1; f()"),
                stopped("a text that never ends", SLOW_VALUE + "v = new Slow(); hash.on = 1; \"$v\" + 1"),
                stopped("an equals that never ends",
                        SLOW_VALUE + "hash.x = new Slow(); hash.on = 1; hash.compareAndSet('x', new Slow(), 1)"),
                stopped("a message that never ends",
                        "class Bad extends Exception { String getMessage() { while (true) { } } }\n"
                                + "hash.on = 1; throw new Bad()"),
                stopped("clearing the store while others write", "while (true) { hash.clear(); hash.on = 1 }"),
                stopped("holding the store for itself", "hash.withLock { hash.on = 1; while (true) { } }"));
    }

    /** They go on until "go" is false, and say "caught" when they ignored that they were stopped. */
    private static Stream<Case> deaf() {
        return Stream.of(
                abandoned("a catch of Throwable", DEAF),
                abandoned("a finally that begins again",
                        "def f(again) { try { if (again) hash.caught = 1; hash.on = 1; endless.acquire() }"
                                + " finally { if (hash.go != false) f(true) } }"
                                + "\nf(false)"),
                abandoned("holding the store and a catch of Throwable", "hash.withLock { " + DEAF + " }"),
                abandoned("a regular expression that backtracks",
                        "hash.on = 1; java.util.regex.Pattern.compile('(a|aa|a?a)*b').matcher(endless).matches()"),
                abandoned("a lock that is not given", "hash.on = 1; endless.acquireUninterruptibly()"));
    }

    private static Stream<Case> failing() {
        return Stream.of(
                failed("recursion", "def f(n) { f(n + 1) + 1 }\nf(0)", "StackOverflowError"),
                failed("recursion of closures", "f = { -> f() + 1 }; f()", "StackOverflowError"),
                failed("an array larger than the heap", "new long[Integer.MAX_VALUE - 8]", "OutOfMemoryError"),
                failed("an array larger than any", "new byte[Integer.MAX_VALUE]", "OutOfMemoryError"),
                failed("no memory, it says", "throw new OutOfMemoryError('none')", "OutOfMemoryError: none"),
                failed("nothing is thrown", "throw null", "NullPointerException"),
                failed("an error", "throw new Error('mine')", "Error: mine"),
                failed("an error of the machine", "throw new InternalError('mine')", "InternalError: mine"),
                failed("an assertion", "assert hash.none", "AssertionError"),
                failed("a class that is missing", "throw new NoClassDefFoundError('mine')", "NoClassDefFoundError"),
                failed("an interruption nobody asked for", "throw new InterruptedException('mine')", "mine"),
                failed("an interrupt of its own", "Thread.currentThread().interrupt(); sleep 1", "Interrupted"),
                failed("a message that fails",
                        "class Bad extends Exception { String getMessage() { throw new Error('message') } }\n"
                                + "throw new Bad()", "Bad"),
                failed("a message that overflows",
                        "class Bad extends Error { String getMessage() { getMessage() + 1 } }\nthrow new Bad()", "Bad"),
                failed("a message of a million characters", "throw new Exception('x' * 1_000_000)", "xxx"),
                failed("a cause that is its own",
                        "class Bad extends Exception { Throwable getCause() { this } }\n"
                                + "try { throw new Bad() } catch (e) { throw e }", "Bad"));
    }

    private static Stream<Case> flooding() {
        return Stream.of(
                completed("a million outputs", "for (int i = 0; i < 1_000_000; i++) writeOutput(i)"),
                completed("a million lines", "for (int i = 0; i < 1_000_000; i++) host.ui.writeLine(i)"),
                completed("a million writes", "for (int i = 0; i < 1_000_000; i++) hash.put('x', i)"),
                completed("a line of a million characters",
                        "hash.line = 'x' * 1_000_000; host.ui.writeLine(hash.line); println hash.line; hash.line"),
                completed("a script of a million characters", "/*" + "x".repeat(1_000_000) + "*/ 1"));
    }

    private static Stream<Case> values() {
        return Stream.of(
                completed("a store in itself", "hash.self = hash; hash.list = [hash, [hash]]"),
                completed("a list in itself", "l = []; l << l; hash.list = l; writeOutput l; hash.deep = [l: [l]]"),
                completed("a map in itself", "m = [:]; m.m = m; hash.map = m; hash.list = [m, hash]; m"),
                failed("the text of a circle", "l = []; hash.list = l; l << [hash: hash]; \"$hash\" + 1",
                        "StackOverflowError"),
                completed("a value that does everything wrong",
                        BAD_VALUE + "hash.x = new Bad(); hash.y = [new Bad()]; writeOutput new Bad(); hash.x"),
                failed("an equals that fails",
                        BAD_VALUE + "hash.x = new Bad(); hash.compareAndSet('x', new Bad(), 1)", "no equals"),
                failed("a hashCode that overflows", BAD_VALUE + "[(new Bad()): 1]", "StackOverflowError"),
                failed("a line whose text overflows", BAD_VALUE + "host.ui.writeLine(new Bad())", "StackOverflowError"),
                completed("values whose texts never end", SLOW_VALUE + "hash.x = new Slow(); hash.y = [new Slow()]"),
                failed("removing while it lists",
                        "(1..9).each { hash[it] = it }; (1..9).each { n -> for (e in hash) hash.remove(n) }",
                        "ConcurrentModificationException"));
    }

    private static Stream<Case> around() {
        return Stream.of(
                failed("no host any more", "host = null; host.ui.writeLine(1)", "null"),
                failed("another host", "hash.host = 'none'; hash.host.ui.writeLine(1)", "ui"),
                failed("another host's name", "host.name = 'mine'", "name"),
                completed("another name and priority",
                        "t = Thread.currentThread(); t.name = 'you'; t.priority = Thread.MAX_PRIORITY"),
                failed("ending its own thread", "Thread.currentThread().stop()", "UnsupportedOperationException"),
                completed("a store of the same name", "hash = synchronizedStore(); hash.kept = 'mine'"));
    }

    private static Stream<Case> refused() {
        return Stream.of(
                refused("a mistake", "while (", "line 1"),
                refused("the end of the process", "System.exit(0)", "could end the whole process"),
                refused("a hard end", "Runtime.runtime.halt(1)", "could end the whole process"),
                refused("a text of a million characters", "x = '" + "x".repeat(1_000_000) + "'", "String too long"),
                refused("a very long sum", "1" + " + 1".repeat(20_000), ""),
                refused("very many brackets", "[".repeat(50_000), "more than 100 brackets"));
    }

    private static Stream<Case> jobs() {
        return Stream.of(
                job("no memory in a job", "l = []; while (true) { l << new byte[8_000_000] }", "OutOfMemoryError"),
                job("the end of a job's process, by a name that was put together",
                        "Class.forName('java.lang.Sys' + 'tem').exit(3)", "ended itself with exit code 3"),
                job("the end of a job's process", "System.exit(3)", "could end the whole process"));
    }

    private static Case stopped(String name, String text) {
        return new Case(End.STOPPED, name, text, "");
    }

    private static Case abandoned(String name, String text) {
        return new Case(End.ABANDONED, name, text, "");
    }

    private static Case completed(String name, String text) {
        return new Case(End.COMPLETED, name, text, "");
    }

    private static Case failed(String name, String text, String says) {
        return new Case(End.FAILED, name, text, says);
    }

    private static Case refused(String name, String text, String says) {
        return new Case(End.REFUSED, name, text, says);
    }

    /** The script fails with why the job did. */
    private static Case job(String name, String text, String says) {
        String starts = "job = startJob([:], \"\"\"%s\"\"\"); job.waitFor();"
                + " throw new Exception(\"$job.state: $job.reason\")";
        return new Case(End.FAILED, name, starts.formatted(text), says);
    }
}
