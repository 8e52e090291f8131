package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.stall.FxStalls;

/** Scenarios started from the window's menu, on the real engine. */
@ExtendWith(FxStalls.class)
class ScenariosUiTest {

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource({
        "process-job, Value of hash.One after the job is 1",
        "single-runspace, Value of hash.One after background runspace is 2",
        "nested, 5 levels wrote 5 keys",
        "queue, Received: Data from runspace 1",
        "shared-variable, With update: 0 of 100 were lost",
    })
    void aScenarioSaysInTheConsoleWhatItShows(String id, String line) {
        start(id);

        lab.await(line, () -> lab.session().runspaces().lines().after(0, 1000).items().stream()
                .anyMatch(written -> written.text().equals(line)));
        lab.await("the last line in view", () -> lab.console().contains(lab.session().runspaces().lines()
                .after(0, 1000).items().getLast().text()));
    }

    @Test
    void everyScenarioIsInTheMenuWithALineThatSaysWhatItShows() {
        assertThat(lab.onFx(() -> menu().getItems().stream().map(MenuItem::getId).toList()))
                .contains("scenario-process-job", "scenario-single-runspace", "scenario-live-loop", "scenario-nested",
                        "scenario-runspace-pool", "scenario-queue", "scenario-shared-variable");
    }

    @Test
    void aPoolShowsItsQueueAndWorkersAndItsMaximumCanBeChangedWhileItRuns() {
        start("runspace-pool");
        lab.await("the pool", () -> lab.runspaces().contains("queued"));
        lab.await("the title", () -> lab.onFx(() -> lab.workbench().title().getValue()).contains("remaining"));

        lab.onFx(() -> {
            // Every row can show a maximum; only a pool's does.
            lab.robot().lookup(".pool-maximum").<Spinner<Integer>>queryAll().stream()
                    .filter(spinner -> spinner.getParent().isVisible())
                    .forEach(spinner -> spinner.getValueFactory().setValue(7));
            return true;
        });

        RunspacePool pool = lab.session().runspaces().pools().getFirst();
        assertThat(pool.maxRunspaces()).isEqualTo(7);
        lab.await("more workers", () -> lab.runspaces().contains("/7 running"));
        lab.click("toolbar-stop");
        lab.await("closed", () -> lab.runspaces().contains("Closed"));
    }

    @Test
    void aScenarioHasAStoreOfItsOwnUnlessItIsToUseTheSessions() {
        start("single-runspace");
        lab.await("its own store shown", () -> lab.onFx(() -> lab.robot().lookup("#store-chooser")
                .<SynchronizedStore>queryComboBox().getValue().name()).startsWith("hash-"));
        assertThat(lab.session().store().isEmpty()).isTrue();
        assertThat(lab.onFx(() -> lab.robot().lookup("#store-chooser").<SynchronizedStore>queryComboBox()
                .getSelectionModel().getSelectedIndex())).as("it can be read").isNotNegative();

        lab.onFx(() -> {
            menu().getItems().stream().filter(CheckMenuItem.class::isInstance).map(CheckMenuItem.class::cast)
                    .forEach(item -> item.setSelected(true));
            return true;
        });
        start("single-runspace");

        lab.await("the session's store", () -> Integer.valueOf(2).equals(lab.session().store().get("One")));
    }

    @Test
    void askingStopsWhatHasNoFlagAlsoOnAStoreWhereALoopLeftOne() {
        lab.session().store().put("Flag", false);
        lab.onFx(() -> {
            menu().getItems().stream().filter(CheckMenuItem.class::isInstance).map(CheckMenuItem.class::cast)
                    .forEach(item -> item.setSelected(true));
            return true;
        });
        start("runspace-pool");
        lab.await("the pool", () -> lab.runspaces().contains("queued"));

        lab.click("toolbar-ask");

        lab.await("closed", () -> lab.runspaces().contains("Closed"));
    }

    @Test
    void nestedRunspacesStandUnderTheirParents() {
        start("nested");

        lab.await("all levels", () -> lab.session().runspaces().runspaces().size() == 6);
        lab.await("the first and its child", () -> lab.runspaces().contains("runspace-1")
                && lab.runspaces().contains("runspace-2"));
        Map<Long, Long> parents = lab.session().runspaces().runspaces().stream()
                .filter(runspace -> runspace.parent() != null)
                .collect(Collectors.toMap(r -> r.id(), r -> r.parent().id()));
        assertThat(parents).containsExactlyInAnyOrderEntriesOf(Map.of(2L, 1L, 3L, 2L, 4L, 3L, 5L, 4L, 6L, 5L));
    }

    @Test
    void aQueueAndASharedVariableHaveALiveViewOfTheirOwn() {
        start("queue");
        start("shared-variable");
        lab.turnTo("shared");

        lab.await("two queues and three variables", () ->
                lab.robot().lookup("#shared-table").queryTableView().getItems().size() == 5);
    }

    @Test
    void whatHasEndedIsClearedOffTheList() {
        start("single-runspace");
        lab.await("ended", () -> lab.runspaces().contains("Completed"));
        lab.await("closed", () -> !lab.session().isWorking());

        lab.click("runspaces-clear");

        lab.await("empty", () -> lab.runspaces().contains("No loop has run yet"));
    }

    private void start(String id) {
        lab.onFx(() -> {
            menu().getItems().stream().filter(item -> ("scenario-" + id).equals(item.getId())).forEach(MenuItem::fire);
            return true;
        });
    }

    private MenuButton menu() {
        return lab.robot().lookup("#toolbar-scenarios").query();
    }
}
