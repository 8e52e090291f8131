package org.runspacelab.ui;

import java.util.List;
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
class LeakUiCases {

    private static final int TIMES = 50;
    private static final int WINDOWS = 5;

    private LabFixture lab;
    private LeakViews views;
    private final StackPane place = new StackPane();
    /** Of our own: the test library keeps every event of its stage, and with it the node it was for. */
    private Stage stage;
    private Runnable open = () -> {};

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
            own.setScene(new Scene(place, 700, 400));
            own.show();
            return own;
        });
    }

    @AfterAll
    void close() throws Exception {
        lab.onFx(() -> {
            open.run();
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

    /** With all its rooms, in one language after another; the last one stays open. */
    @Test
    void nothingOfAWindowStaysThatWasClosedOrGaveWayToAnotherLanguage() {
        Gone gone = new Gone();
        for (int i = 0; i < WINDOWS; i++) {
            boolean stays = i == WINDOWS - 1;
            lab.onFx(() -> {
                Stage own = new Stage();
                SettingsKeeper keeper = SettingsKeeper.open(lab.workbench().parts().settings());
                LabStage window = new LabStage(own, lab.workbench().parts(), keeper, _ -> (_, _) -> null, 980, 900);
                window.show();
                for (int n = 0; n < TIMES / WINDOWS; n++) {
                    note(gone, window.workbench());
                    window.choices().languageProperty().set(n % 2 == 0 ? Language.FRENCH : Language.ENGLISH);
                }
                if (stays) {
                    open = () -> close(own, window, keeper);
                } else {
                    gone.note(window);
                    close(own, window, keeper);
                }
                return true;
            });
        }
        gone.await();
    }

    private static void close(Stage stage, LabStage window, SettingsKeeper keeper) {
        window.close();
        stage.hide();
        keeper.close();
    }

    private static void note(Gone gone, Workbench workbench) {
        workbench.root().layout();
        gone.note(workbench);
        gone.noteAll(workbench.root());
    }

    @Test
    void nothingOfAClosedMenuOrSheetStays() {
        Gone gone = new Gone();
        for (int i = 0; i < TIMES; i++) {
            lab.onFx(() -> {
                LeakViews.Opened menus = views.open("scenario, stop and look menus");
                place.getChildren().setAll(menus.root());
                place.applyCss();
                place.layout();
                menus.root().lookupAll(".menu-button").forEach(node -> popUp(gone, (MenuButton) node));
                Button button = (Button) menus.root().lookup(".button");
                KeySheet sheet = new KeySheet(lab.workbench().parts().messages(), lab.workbench().shortcuts());
                sheet.toggle(button);
                Window.getWindows().stream().filter(window -> window.getScene().lookup("#help-sheet") != null)
                        .forEach(gone::note);
                sheet.toggle(button);
                gone.note(sheet);
                place.getChildren().clear();
                menus.close().run();
                return true;
            });
        }
        gone.await();
    }

    private static void popUp(Gone gone, MenuButton menu) {
        menu.show();
        menu.getItems().forEach(gone::note);
        menu.hide();
    }

    @Test
    void nothingOfAQuestionThatWasTakenAwayStays() {
        Gone gone = new Gone();
        Work work = new GoesOn();
        for (int i = 0; i < TIMES; i++) {
            lab.onFx(() -> {
                LabParts parts = lab.workbench().parts();
                ClosingModel model = new ClosingModel(work, lab.session().clock(), parts.messages(), _ -> {});
                ClosingQuestion question = new ClosingQuestion(stage, model, parts.messages());
                question.install();
                stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                Window asked = Window.getWindows().getLast();
                gone.noteAll(asked.getScene().getRoot());
                gone.note(asked);
                gone.note(model);
                gone.note(question);
                question.close();
                return true;
            });
        }
        gone.await();
    }

    private record GoesOn() implements Work {
        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public List<String> names() {
            return List.of("runspace-1");
        }

        @Override
        public void ask() {}
    }
}
