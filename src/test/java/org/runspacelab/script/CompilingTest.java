package org.runspacelab.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.store.Awaiting;

/** What is refused when a script is compiled, how that is said, and what is kept of it. */
@Timeout(110)
class CompilingTest {

    private final ScriptCompiler compiler = new ScriptCompiler();

    @ParameterizedTest
    @ValueSource(strings = {
        "System.exit(0)",
        "System.exit 1",
        "java.lang.System.exit(0)",
        "System.\"exit\"(0)",
        "n = 'exit'; System.\"$n\"(0)",
        "import java.lang.System as S\nS.exit(0)",
        "import static java.lang.System.exit\nexit(0)",
        "import static java.lang.System.exit as leave\nleave(0)",
        "import static java.lang.System.*\nexit(0)",
        "System.&exit",
        "System::exit",
        "s = System; s.exit(0)",
        "System.with { exit(0) }",
        "System.invokeMethod('exit', 0)",
        "System.metaClass.invokeMethod(System, 'exit', 0)",
        "[System]*.exit(0)",
        "Runtime.getRuntime().exit(0)",
        "Runtime.runtime.halt(0)",
        "Runtime.getRuntime().\"halt\"(0)",
        "r = Runtime.getRuntime()",
        "Runtime r = null; r.halt(0)",
        "import static java.lang.Runtime.getRuntime\ngetRuntime().halt(0)",
        "import static java.lang.Runtime.runtime\nruntime.halt(0)",
        "Class.forName('java.lang.System')",
        "this.class.classLoader.loadClass('java.lang.Runtime')",
        "{ -> System.exit(0) }",
        "class Own { static void leave() { System.exit(0) } }\nOwn.leave()",
        "def f() { System.exit(0) }",
        "new GroovyShell().evaluate('1')",
        "Eval.me('1')",
        "f = { x = System.exit(0) }",
        "x = \"${System.exit(0)}\"",
        "def f(x = System.exit(0)) { }",
        "class Own { def x = System.exit(0) }\nnew Own()",
    })
    void whatEndsTheProcessIsRefused(String text) {
        assertThatExceptionOfType(ScriptCompileException.class)
                .isThrownBy(() -> compile(text))
                .withMessageContaining("A script can't ")
                .withMessageStartingWith("line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "System.currentTimeMillis()", "System.nanoTime()", "System.getProperty('x')", "System.lineSeparator()",
        "Runtime.getRuntime().availableProcessors()", "Runtime.runtime.maxMemory()", "exit = 1; halt = exit",
        "hash.exit = 1", "Class.forName('java.lang.String')", "Math.max(1, 2)", "System.out.flush()",
    })
    void harmlessThingsAreNot(String text) {
        assertThatCode(() -> compile(text)).doesNotThrowAnyException();
    }

    @Test
    void whatIsTooMuchForTheCompilerIsSaidAtOnce() {
        refused("x = 1\n" + "[".repeat(5_000), "line 2, column 101: more than 100 brackets are open at once: [[");
        refused("x".repeat(70_000), "a name or text in it is longer than 65,535 bytes");
        assertThatCode(() -> compile("[".repeat(30) + "]".repeat(30))).doesNotThrowAnyException();
        assertThatCode(() -> compile("x = '" + "[".repeat(200) + "' // " + "(".repeat(200))).doesNotThrowAnyException();
    }

    private void refused(String text, String why) {
        assertThatExceptionOfType(ScriptCompileException.class).isThrownBy(() -> compile(text))
                .withMessageStartingWith(why)
                .satisfies(e -> assertThat(e.isIncomplete()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x = )            | line 1, column 5: | : x = )",
        "x = 1\\n  y = = 2  | line 2, column 7: | : y = = 2",
        "int x = ;        | line 1, column 9: | : int x = ;",
        "new Nothing()    | line 1, column 1: unable to resolve class Nothing | : new Nothing()",
    })
    void aMistakeIsOneLineWithItsPlaceAndTheLineItself(String text, String start, String end) {
        String script = text.replace("\\n", "\n");

        assertThatExceptionOfType(ScriptCompileException.class)
                .isThrownBy(() -> compile(script))
                .satisfies(e -> assertThat(e.getMessage()).startsWith(start).endsWith(end).doesNotContain("\n"))
                .satisfies(e -> assertThat(e.isIncomplete()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while (hash.Flag) {", "x = [1,", "f(1,\n 2", "'''text", "/* comment", "x =", "if (x)", "x = 1 +",
        "[1, 2].each {\n println it", "try { x }", "hash.", "else_ = \"\"\"a",
    })
    void aTextThatEndsTooEarlyIsIncomplete(String text) {
        assertThatExceptionOfType(ScriptCompileException.class)
                .isThrownBy(() -> compile(text))
                .satisfies(e -> assertThat(e.isIncomplete()).as(e.getMessage()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = 'open", "}", "x = (1]", "new Nothing()", "x = 1 2 3 [", "System.exit(0)"})
    void aTextThatIsWrongIsNot(String text) {
        assertThatExceptionOfType(ScriptCompileException.class)
                .isThrownBy(() -> compile(text))
                .satisfies(e -> assertThat(e.isIncomplete()).as(e.getMessage()).isEqualTo(text.endsWith("[")));
    }

    @Test
    void theSameTextIsCompiledOnce() {
        assertThat(compile("1 + 1")).isSameAs(compile("1 + 1")).isNotSameAs(compile("1 + 2"));
    }

    @Test
    void scriptsThatNobodyHoldsAreUnloaded() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            loaders.add(new WeakReference<>(compile("[1].each { x -> x + " + i + " }").getClassLoader()));
        }
        Awaiting.until("those that are not kept are gone", () -> {
            System.gc();
            return loaders.stream().filter(loader -> loader.get() != null).count() <= 70;
        });
    }

    private Class<?> compile(String text) {
        return compiler.compile(text, ScriptCompiler.Form.PIPELINE);
    }
}
