package org.runspacelab.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.script.Prompt.Answer;
import org.runspacelab.store.Awaiting;

/** The prompt on the parent session. */
@Timeout(60)
class PromptTest {

    private final ScriptBench bench = new ScriptBench();
    private final Prompt prompt = bench.scripts.prompt();

    @AfterEach
    void close() {
        bench.session.store().put("go", false);
        bench.close();
    }

    @Test
    void variablesAndMethodsStayFromLineToLine() throws Exception {
        answer("def x = 20");
        answer("int y");
        answer("y = 1");
        answer("def twice(n) { n * 2 }");
        answer("plus = { it + y }");
        answer("hash.value = twice(x)");

        assertThat(answer("plus(hash.value) + 1")).isEqualTo(new Answer.Value(42));
        assertThat(bench.session.store().writer("value")).isEqualTo("you");
    }

    @Test
    void aVariableDeclaredThereIsNotKnownInARunspace() throws Exception {
        answer("def secret = 1; rs = createRunspace(); rs.open(); ps = createPipeline(); ps.runspace = rs");

        assertThat(answer("ps.addScript { secret }.invoke()")).isInstanceOfSatisfying(Answer.Failed.class,
                failed -> assertThat(failed.line()).contains("Variable \"secret\" is not known in runspace-1"));
    }

    @Test
    void whatIsIncompleteIsNotRun() throws Exception {
        assertThat(answer("while (hash.Flag) {")).isEqualTo(new Answer.Incomplete());
        assertThat(answer("x = )")).isInstanceOf(Answer.Failed.class);
        assertThat(prompt.isIncomplete("[1,")).isTrue();
        assertThat(prompt.isIncomplete("[1]")).isFalse();
    }

    @Test
    void whatRunsIsStopped() throws Exception {
        CompletableFuture<Answer> answer = prompt.evaluate("hash.go = true; while (true) { }");
        Awaiting.until("it runs", () -> bench.session.store().get("go") != null);
        assertThatIllegalStateException().isThrownBy(() -> prompt.evaluate("1"));
        prompt.stop();

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(new Answer.Stopped());
        assertThat(answer("1")).isEqualTo(new Answer.Value(1));
    }

    @Test
    void whatDoesNotStopIsGivenUpOn() throws Exception {
        CompletableFuture<Answer> answer = prompt.evaluate(
                "hash.go = true; while (hash.go) { try { sleep 1000 } catch (Throwable t) { } }");
        Awaiting.until("it runs", () -> bench.session.store().get("go") != null);
        prompt.abandon();

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(new Answer.Stopped());
        assertThat(answer("1")).isEqualTo(new Answer.Value(1));
    }

    @ParameterizedTest
    @CsvSource({
        "ha,            0, hash",
        "x = createR,   4, createRunspace",
        "hash.va,       5, value",
        "hash.incr,     5, increment(",
        "host.ui.writeV, 8, writeVerboseLine(",
        "hash.inner.de, 11, deep",
        "rs.sta,        3, state",
        "rs.sessionState.setV, 16, setVariable(",
        "f(hash.Fl,     7, Flag",
    })
    void namesKeysAndMembersAreCompleted(String text, int from, String candidate) throws Exception {
        answer("hash.value = 1; hash.Flag = true; hash.inner = [deep: 1]; rs = createRunspace()");

        Completion completion = prompt.complete(text, text.length());

        assertThat(completion.from()).isEqualTo(from);
        assertThat(completion.candidates()).contains(candidate);
    }

    @Test
    void keysComeBeforeMembers() throws Exception {
        answer("hash.Size = 1; hash.value = 2");

        assertThat(prompt.complete("hash.", 5).candidates()).startsWith("Size", "value").contains("size(");
        assertThat(prompt.complete("hash.si", 7).candidates()).startsWith("Size", "size(");
    }

    @ParameterizedTest
    @CsvSource({"nothing.x", "'(1).x'", "hash.value.x", "'5.'", "hash.nothing.x"})
    void whereNothingIsKnownNothingIsOffered(String text) {
        assertThat(prompt.complete(text, text.length()).candidates()).isEmpty();
    }

    @Test
    void completingReadsNothingInTheStoresEyes() throws Exception {
        answer("hash.inner = [deep: 1]");
        long sequence = bench.session.store().sequence();
        Runspace none = bench.session.runspaces().createRunspace();

        prompt.complete("hash.inner.", 11);

        assertThat(bench.session.store().sequence()).isEqualTo(sequence);
        assertThat(none.latestPipeline()).isNull();
    }

    private Answer answer(String text) throws Exception {
        return prompt.evaluate(text).get(30, TimeUnit.SECONDS);
    }
}
