package org.runspacelab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.scenario.FakeServices;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ServiceList;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.Pulse;

/** The editor's runs without a window. */
@Timeout(60)
class RunModelTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final ServiceReader services =
            new ServiceReader(new FakeServices(), InstantSource.system(), Duration.ofSeconds(20));
    private final Background background = new Background();
    private final RunModel model = open();
    private final Pulse pulse = new Pulse(session.clock(), model, background);

    @AfterEach
    void close() {
        session.store().put("over", true);
        background.close();
        session.close();
        services.close();
    }

    @Test
    void aLoopRunsUntilItIsStopped() {
        start("while (true) {}");
        pulse.until("runs", () -> look().equals(new RunModel.Look("runspace-1", RunPhase.RUNNING, "")));
        assertThat(model.canStart()).isFalse();
        start("hash.second = 1");
        model.stop();

        pulse.until("stopped", () -> look().phase() == RunPhase.STOPPED);
        assertThat(model.canStart()).isTrue();
        assertThat(session.store().containsKey("second")).as("one at a time").isFalse();
    }

    @Test
    void whatIsStoppedBeforeItHasBegunIsStopped() {
        start("while (true) {}");
        model.stop();

        pulse.until("stopped", () -> look().phase() == RunPhase.STOPPED);
    }

    @Test
    void whatTakesNoNoticeIsDeafAfterAWhileAndCanBeAbandoned() {
        start("while (!hash.over) { try { hash.on = 1; sleep 1000 } catch (Throwable t) {} }");
        pulse.until("it is in its loop", () -> session.store().containsKey("on"));
        model.stop();
        pulse.until("asked", () -> look().phase() == RunPhase.STOPPING);

        pulse.skip(Duration.ofSeconds(2).toNanos());
        pulse.until("deaf", () -> look().phase() == RunPhase.DEAF);
        model.abandon();
        pulse.until("given up", () -> look().phase() == RunPhase.ABANDONED);
    }

    @Test
    void aMistakeAndAFailureSayWhy() {
        start("x = )");
        pulse.until("not begun", () -> look().phase() == RunPhase.FAILED);
        assertThat(look().name()).isEmpty();
        assertThat(look().reason()).contains("line 1, column 5");
        assertThat(session.runspaces().runspaces()).isEmpty();

        start("no.such");
        pulse.until("failed", () -> look().phase() == RunPhase.FAILED && !look().name().isEmpty());
        assertThat(look().reason()).contains("Variable \"no\" is not known in runspace-1");
    }

    @Test
    void whatRanBeforeLeavesTheListWithTheNextRun() {
        start("1");
        pulse.until("over", () -> look().phase() == RunPhase.COMPLETED);
        start("2");
        pulse.until("over", () -> look().equals(new RunModel.Look("runspace-2", RunPhase.COMPLETED, "")));

        assertThat(session.runspaces().runspaces()).hasSize(1);
    }

    @Test
    void anotherWindowGoesOnWithTheRun() {
        start("while (true) {}");
        pulse.until("runs", () -> !look().name().isEmpty());
        RunModel other = open();
        other.adopt(model);
        other.stop();

        new Pulse(session.clock(), other).until("stopped",
                () -> Objects.requireNonNull(other.lookProperty().get()).phase() == RunPhase.STOPPED);
    }

    private RunModel open() {
        LabScripts scripts = new LabScripts(session.scriptParent(), new ServiceList(services));
        return new RunModel(session, new ScriptStarter(session, scripts), background);
    }

    private void start(String text) {
        model.start(new RunOrder(text, RunPlace.RUNSPACE, 1, Map.of("hash", session.store())));
    }

    private RunModel.Look look() {
        return Objects.requireNonNull(model.lookProperty().get());
    }
}
