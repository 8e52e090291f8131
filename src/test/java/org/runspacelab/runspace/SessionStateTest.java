package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionStateTest {

    private final Bench bench = new Bench();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void aScriptSeesTheVariablesOfItsRunspaceWhateverTheCase() throws Exception {
        Runspace runspace = bench.opened();
        runspace.sessionState().setVariable("Name", "value");
        runspace.sessionState().setVariable("none", null);

        assertThat(bench.run(runspace, context -> context.variable("NAME") + " " + context.variable("None")))
                .isEqualTo(List.of("value null"));
        assertThat(runspace.sessionState().getVariable("name")).isEqualTo("value");
        assertThat(runspace.sessionState().getVariable("unknown")).isNull();
    }

    @Test
    void nothingIsCopied() throws Exception {
        Runspace runspace = bench.opened();
        List<Object> shared = new ArrayList<>();
        runspace.sessionState().setVariable("list", shared);

        bench.run(runspace, context -> context.variable("list", List.class) == shared ? shared.add("seen") : null);

        assertThat(shared).containsExactly("seen");
    }

    @Test
    void aVariableIsKnownOnlyInTheRunspaceWhereItWasSet() throws Exception {
        Runspace one = bench.opened();
        Runspace two = bench.opened();
        one.sessionState().setVariable("here", 1);

        assertThatExceptionOfType(UnknownVariableException.class)
                .isThrownBy(() -> bench.run(two, context -> context.variable("here")))
                .withMessage("Variable \"here\" is not known in runspace-2: "
                        + "set it there with setVariable before the pipeline starts");
    }

    @Test
    void aVariableOfAnotherTypeIsRefused() {
        Runspace runspace = bench.opened();
        runspace.sessionState().setVariable("number", 1);

        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> bench.run(runspace, context -> context.variable("number", String.class)))
                .withMessageContaining("\"number\" in runspace-1 is not a String");
    }

    @Test
    void variablesCannotBeReachedFromOutsideUnlessTheRunspaceIsOpened() throws Exception {
        Runspace fresh = bench.factory.createRunspace();
        Runspace closed = bench.opened();
        closed.close(Bench.LIMIT);

        assertRefused(() -> fresh.sessionState().setVariable("x", 1), RunspaceState.BEFORE_OPEN,
                "Can't set variable \"x\" in runspace-1: it is BeforeOpen, and it has to be Opened");
        assertRefused(() -> closed.sessionState().getVariable("x"), RunspaceState.CLOSED,
                "Can't get variable \"x\" in runspace-2: it is Closed");
    }

    @Test
    void variablesCannotBeReachedFromOutsideWhileAPipelineRuns() throws Exception {
        Runspace runspace = bench.opened();
        runspace.sessionState().setVariable("x", 1);
        StubbornScript script = bench.stubborn();
        Pipeline pipeline = bench.pipeline(runspace, script);
        Invocation handle = pipeline.beginInvoke();
        script.awaitBegin();

        assertRefused(() -> runspace.sessionState().setVariable("x", 2), RunspaceState.OPENED, "a pipeline runs in it");
        assertRefused(() -> runspace.sessionState().getVariable("x"), RunspaceState.OPENED, "a pipeline runs in it");

        pipeline.stopAsync();
        assertRefused(() -> runspace.sessionState().getVariable("x"), RunspaceState.OPENED, "a pipeline runs in it");

        script.end();
        handle.await(Bench.LIMIT);
        assertThat(runspace.sessionState().getVariable("x")).isEqualTo(1);
    }

    @Test
    void variablesOfOnePipelineStayForTheNext() throws Exception {
        Runspace runspace = bench.opened();
        runspace.sessionState().setVariable("x", 1);

        assertThat(bench.run(runspace, context -> context.variable("x"))).isEqualTo(List.of(1));
        assertThat(bench.run(runspace, context -> context.variable("x"))).isEqualTo(List.of(1));
    }

    @Test
    void aVariableNeedsAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> bench.opened().sessionState().setVariable(" ", 1));
    }

    private static void assertRefused(Runnable call, RunspaceState state, String message) {
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(call::run)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.state()).isEqualTo(state));
    }
}
