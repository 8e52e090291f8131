package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Other;

@Timeout(60)
class RunspaceOpeningTest {

    private final Bench bench = new Bench();
    private final Runspace runspace = bench.factory.createRunspace();

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void aFailureWhileOpeningBreaksItWithItsReason() {
        runspace.addStartupScript(_ -> {
            throw new IOException("no disk");
        });

        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(runspace::open)
                .withMessage("Can't open runspace-1: it is Broken, and its startup script failed: IOException: no disk")
                .satisfies(e -> assertThat(e.state()).isEqualTo(RunspaceState.BROKEN));

        assertThat(runspace.state()).isEqualTo(RunspaceState.BROKEN);
        assertThat(runspace.reason()).isEqualTo("its startup script failed: IOException: no disk");
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.NONE);
        assertThat(bench.states("runspace-1")).containsExactly("BeforeOpen", "Opening", "Broken");
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(runspace::open)
                .withMessageContaining("it is Broken, and it opens only from BeforeOpen");
    }

    @Test
    void startupScriptsRunInOrderAndTheirVariablesAreThere() throws Exception {
        runspace.addVariable("a", 1)
                .addStartupScript(context -> {
                    context.setVariable("b", context.variable("a", Integer.class) + 1);
                    return null;
                })
                .addStartupScript(context -> {
                    context.setVariable("c", context.variable("b", Integer.class) + 1);
                    return null;
                });

        runspace.open();

        assertThat(bench.run(runspace, context -> context.variable("C"))).isEqualTo(List.of(3));
    }

    @Test
    void whileItOpensItIsNotAvailable() throws Exception {
        StubbornScript startup = bench.stubborn();
        runspace.addStartupScript(startup);
        var opening = Other.run(runspace::open);
        startup.awaitBegin();

        assertThat(runspace.state()).isEqualTo(RunspaceState.OPENING);
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.NONE);
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(() -> bench.pipeline(runspace, _ -> null).beginInvoke())
                .withMessageContaining("it is Opening, and it has to be Opened");

        startup.end();
        opening.result();
        assertThat(runspace.availability()).isEqualTo(RunspaceAvailability.AVAILABLE);
    }

    @Test
    void closedWhileItOpensItIsClosedAndOpeningSaysSo() throws Exception {
        StubbornScript startup = bench.stubborn();
        runspace.addStartupScript(startup);
        var opening = Other.call(() -> {
            try {
                runspace.open();
                return "opened";
            } catch (InvalidRunspaceStateException e) {
                return e.getMessage();
            }
        });
        startup.awaitBegin();

        runspace.closeAsync();
        startup.awaitInterrupt();
        startup.end();

        assertThat(opening.result()).startsWith("Can't open runspace-1: it is Closed");
        assertThat(runspace.close(Bench.LIMIT)).isTrue();
        assertThat(runspace.state()).isEqualTo(RunspaceState.CLOSED);
    }

    @Test
    void whatItIsOpenedWithIsSetBeforeItIsOpened() {
        runspace.open();

        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(() -> runspace.addVariable("a", 1))
                .withMessageContaining("it is Opened, and it has to be BeforeOpen");
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(() -> runspace.addStartupScript(_ -> null));
    }

    @Test
    void aResetLeadsBackToTheVariablesItWasOpenedWith() throws Exception {
        runspace.addVariable("kept", 1);
        runspace.open();
        runspace.sessionState().setVariable("kept", 2);
        runspace.sessionState().setVariable("forgotten", 3);

        runspace.resetSessionState();

        assertThat(runspace.sessionState().getVariable("KEPT")).isEqualTo(1);
        assertThatExceptionOfType(UnknownVariableException.class)
                .isThrownBy(() -> bench.run(runspace, context -> context.variable("forgotten")));
    }

    @Test
    void itIsResetOnlyWhenOpenedAndIdle() throws Exception {
        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(runspace::resetSessionState)
                .withMessage("Can't reset runspace-1: it is BeforeOpen, and it has to be Opened");
        runspace.open();
        StubbornScript script = bench.stubborn();
        bench.pipeline(runspace, script).beginInvoke();
        script.awaitBegin();

        assertThatExceptionOfType(InvalidRunspaceStateException.class)
                .isThrownBy(runspace::resetSessionState)
                .withMessageContaining("a pipeline runs in it");
    }

    @Test
    void whatAScriptMakesHasItsRunspaceAsParent() throws Exception {
        runspace.open();
        assertThat(runspace.parent()).isNull();

        List<Object> made = bench.run(runspace, context -> {
            context.writeOutput(context.factory().createRunspace());
            RunspacePool pool = context.factory().createRunspacePool(1, 2);
            pool.open();
            context.writeOutput(pool.runspaces().getFirst());
            return null;
        });

        assertThat(made).extracting(one -> ((Runspace) one).parent()).containsOnly(runspace);
        assertThat(bench.factory.createRunspace().parent()).isNull();
    }

    @Test
    void aPoolsRunspaceHasThePoolsParentWhoeverBringsItAbout() throws Exception {
        RunspacePool pool = bench.factory.createRunspacePool(1, 1);
        pool.open();
        pool.runspaces().getFirst().close(Bench.LIMIT);
        runspace.open();

        bench.run(runspace, _ -> bench.started(pool, _ -> null));
        Bench.awaitEnd((Pipeline) runspace.latestPipeline().streams().of(StreamKind.OUTPUT).getFirst());

        assertThat(pool.runspaces().getFirst().parent()).isNull();
        assertThat(pool.parent()).isNull();
    }
}
