package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.closing.ClosingModel;
import org.runspacelab.ui.stall.FxStalls;

/** Closing the window while work goes on asks what is to become of it. */
@ExtendWith(FxStalls.class)
class ClosingQuestionUiTest {

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void withNothingRunningClosingAsksNothing() {
        requestClose();

        lab.await("closed", () -> !stage().isShowing());
    }

    @Test
    void cancelLeavesTheWindowAndTheWorkAsTheyAre() {
        startLoop(Duration.ofHours(1));
        requestClose();
        lab.await("the question", () -> shows("#closing-running"));
        assertThat(lab.text("closing-running")).isEqualTo("runspace-1");

        lab.robot().push(KeyCode.ESCAPE);

        lab.await("no question", () -> !shows("#closing-running"));
        assertThat(lab.onFx(() -> stage().isShowing())).isTrue();
        assertThat(lab.session().isWorking()).isTrue();
        assertThat(lab.session().store().get("Flag")).isEqualTo(true);
    }

    @Test
    void waitingAsksTheLoopsAndClosesWhenTheyHaveEnded() {
        startLoop(Duration.ofMillis(50));
        lab.holdServices();
        requestClose();
        lab.click("closing-wait");
        lab.await("asked", () -> Boolean.FALSE.equals(lab.session().store().get("Flag")));
        lab.await("its bound", () -> lab.text("closing-line").contains(ClosingModel.WAIT_LIMIT.toSeconds() + " s at most"));
        assertThat(lab.onFx(() -> stage().isShowing())).isTrue();
        assertThat(lab.robot().lookup("#closing-stop").queryButton().isDisabled()).isFalse();

        lab.letServicesGo();

        lab.await("closed", () -> !stage().isShowing());
        assertThat(lab.session().isWorking()).isFalse();
    }

    @Test
    void stoppingClosesAndGivesTheWorkTheSessionsBound() {
        startLoop(Duration.ofHours(1));
        requestClose();
        lab.await("the question", () -> shows("#closing-stop"));

        lab.robot().push(KeyCode.ENTER);

        lab.await("closed", () -> !stage().isShowing());
        assertThat(lab.workbench().closeLimit()).isEqualTo(LabSession.CLOSE_LIMIT);
    }

    @Test
    void abandoningClosesAndWaitsForNothing() {
        startLoop(Duration.ofHours(1));
        requestClose();
        lab.click("closing-abandon");

        lab.await("closed", () -> !stage().isShowing());
        assertThat(lab.workbench().closeLimit()).isZero();
    }

    private void startLoop(Duration interval) {
        lab.session().inject("interval", interval);
        lab.click("toolbar-start");
        lab.await("the loop", () -> lab.runspaces().contains("Running"));
    }

    private void requestClose() {
        lab.onFx(() -> {
            stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    private boolean shows(String id) {
        return lab.robot().lookup(id).tryQuery().isPresent();
    }

    private Stage stage() {
        return (Stage) lab.workbench().root().getScene().getWindow();
    }
}
