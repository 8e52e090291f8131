package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.stall.FxStalls;

/** The product's main job in a window on a real session: start, watch, inject, ask, stop. */
@ExtendWith(FxStalls.class)
class LiveLoopUiTest {

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
    void beforeTheFirstLoopEveryEmptyPlaceSaysWhatWouldFillIt() {
        assertThat(lab.text("watch-value")).isEqualTo("–");
        assertThat(lab.runspaces()).contains("No loop has run yet");
        assertThat(lab.console()).contains("appears here");
        assertThat(lab.robot().lookup("#empty-start").tryQuery()).isPresent();
    }

    @Test
    void theLoopIsStartedWatchedInjectedIntoAskedAndStopped() {
        // The pace is a store key as any other.
        lab.inject("interval", "DURATION", "200ms");
        lab.await("the receipt", () -> lab.text("inject-receipt").contains("waiting for a reader"));

        lab.click("toolbar-start");
        lab.await("counter and services", () ->
                !lab.text("watch-value").equals("–") && lab.text("watch-Services").equals("3"));
        assertThat(lab.text("watch-Flag")).isEqualTo("true");
        lab.await("the runspace", () -> lab.runspaces().contains("runspace-1\nRunning"));

        lab.inject("value", "NUMBER", "1000");
        lab.await("the loop's next value", () -> lab.console().contains("1001"));
        lab.await("the receipt", () -> lab.text("inject-receipt").matches("value v\\d+ written at .*, "
                + "seen by runspace-1 after .* ms"));

        // In the middle of a turn, so that it can't look at its flag yet.
        lab.holdServices();
        lab.click("toolbar-ask");
        lab.await("asked to stop", () -> lab.runspaces().contains("Asked to stop"));
        lab.letServicesGo();
        lab.await("stopped by itself", () -> lab.runspaces().contains("Stopped after"));
        assertThat(lab.runspaces()).contains("pipeline Completed");
        assertThat(lab.text("watch-Flag")).isEqualTo("false");
    }

    @Test
    void stopEndsALongSleepAtOnce() {
        lab.session().inject("interval", Duration.ofHours(1));
        lab.click("toolbar-start");
        lab.await("the first turn", () -> lab.console().contains("2"));

        lab.click("toolbar-stop");

        lab.await("stopped", () -> lab.runspaces().contains("pipeline Stopped"));
        assertThat(lab.session().isWorking()).isFalse();
    }

    @Test
    void whatDoesNotFitIsRefusedAtTheFieldAndTheLoopGoesOn() {
        lab.session().inject("interval", Duration.ofMillis(100));
        lab.click("toolbar-start");
        lab.await("running", () -> lab.runspaces().contains("Running"));

        lab.inject("value", "NUMBER", "abc");
        assertThat(lab.text("inject-problem")).isEqualTo("“abc” is not a number: type one like 42 or 2.5");
        lab.inject("Flag", "TEXT", "no");
        assertThat(lab.text("inject-problem")).startsWith("Flag is a loop’s flag");
        lab.inject("interval", "DURATION", "0s");
        assertThat(lab.text("inject-problem")).startsWith("interval takes a duration longer than zero");
        lab.inject("interval", "DURATION", "-5s");
        assertThat(lab.text("inject-problem")).startsWith("interval takes a duration longer than zero");
        lab.inject("interval", "DURATION", "soon");
        assertThat(lab.text("inject-problem")).startsWith("“soon” is not a duration");
        lab.inject(" ", "NUMBER", "1");
        assertThat(lab.text("inject-problem")).startsWith("A key needs a name");

        assertThat(lab.session().store().get("Flag")).isEqualTo(true);
        assertThat(lab.session().store().get("interval")).isEqualTo(Duration.ofMillis(100));
        long version = lab.session().store().version("value");
        lab.await("the loop goes on", () -> lab.session().store().version("value") > version + 2);
    }

    @Test
    void aLoopThatReadsABadValueFailsWithAReasonInTheWindowAndTheStoreKeepsEverything() {
        lab.session().inject("interval", Duration.ofMillis(100));
        lab.click("toolbar-start");
        lab.await("running", () -> lab.runspaces().contains("Running"));

        lab.inject("value", "TEXT", "abc");

        lab.await("failed", () -> lab.runspaces().contains("Failed"));
        assertThat(lab.runspaces()).contains("\"value\"", "\"abc\"", "written by you");
        lab.await("the error line", () -> lab.console().contains("ERROR"));
        assertThat(lab.session().store().get("value")).isEqualTo("abc");
        assertThat(lab.session().store().get("Services")).isNotNull();
        lab.click("toolbar-start");
        lab.await("a new loop", () -> lab.runspaces().contains("runspace-2"));
    }

    @Test
    void theServicesViewShowsTheLiveObject() {
        lab.click("toolbar-start");
        lab.await("services", () -> lab.text("watch-Services").equals("3"));

        lab.turnTo("services");
        lab.await("the table", () -> lab.robot().lookup("#services-table").queryTableView().getItems().size() == 3);
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2).write("ngi", 0);
        lab.await("the search", () -> lab.robot().lookup("#services-table").queryTableView().getItems().size() == 1);
        assertThat(lab.text("services-source")).startsWith("3 services, read through three");
        assertThat(lab.text("services-count")).isEqualTo("1 of 3 shown");
    }
}
