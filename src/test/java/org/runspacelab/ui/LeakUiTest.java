package org.runspacelab.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.ui.closing.ClosingModel;
import org.runspacelab.ui.closing.ClosingQuestion;
import org.runspacelab.ui.closing.Work;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.theme.Language;

/** Opened and closed fifty times, nothing of a view stays reachable. */
@ExtendWith(FxStalls.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakUiTest {

    private static final int TIMES = 50;

    private LabFixture lab;
    private LeakViews views;
    private final StackPane place = new StackPane();
    /** Of our own: the test library keeps every event of its stage, and with it the node it was for. */
    private Stage stage;

    @BeforeAll
    void open() throws Exception {
        lab = LabFixture.open();
        lab.session().shared().createQueue().enqueue("item");
        lab.session().store().put("list", List.of(1, 2));
        lab.click("toolbar-start");
        lab.await("a turn", () -> lab.session().store().containsKey(LiveLoop.SERVICES));
        lab.click("toolbar-stop");
        lab.await("its end", () -> !lab.session().isWorking());
        stage = lab.onFx(() -> {
            views = new LeakViews(lab.workbench().parts(), lab.choices());
            Stage own = new Stage();
            own.setScene(new Scene(place, 900, 600));
            own.show();
            return own;
        });
    }

    @AfterAll
    void close() throws Exception {
        lab.onFx(() -> {
            stage.hide();
            return true;
        });
        lab.close();
    }

    static List<String> views() {
        return LeakViews.names();
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingOfAClosedViewStays(String name) {
        Gone gone = new Gone();
        for (int i = 0; i < TIMES; i++) {
            lab.onFx(() -> {
                LeakViews.Opened opened = views.open(name);
                place.getChildren().setAll(opened.root());
                place.applyCss();
                place.layout();
                gone.noteAll(opened.root());
                opened.things().forEach(gone::note);
                place.getChildren().clear();
                opened.close().run();
                return true;
            });
        }
        gone.await();
    }
}
