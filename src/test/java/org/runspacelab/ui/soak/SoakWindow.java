package org.runspacelab.ui.soak;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.CodeArea;
import org.runspacelab.session.ValueType;
import org.runspacelab.ui.LabFixture;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.util.WaitForAsyncUtils;

/** The controls of the lab's window, whichever language it speaks at the moment. */
final class SoakWindow {

    private static final int SCRIPTS_TAB = 4;

    private final LabFixture lab;

    SoakWindow(LabFixture lab) {
        this.lab = lab;
    }

    /** Presses a button; false where it can't be pressed now. */
    boolean press(String id) {
        return after(() -> press(control(id, ButtonBase.class)));
    }

    boolean isSelected(String id) {
        return lab.onFx(() -> control(id, ToggleButton.class).isSelected());
    }

    boolean isDisabled(String id) {
        return lab.onFx(() -> control(id, ButtonBase.class).isDisabled());
    }

    /** Starts a scenario from the menu. */
    boolean scenario(int which, boolean onSessionStore) {
        return after(() -> {
            List<MenuItem> items = control("toolbar-scenarios", MenuButton.class).getItems();
            CheckMenuItem shared = (CheckMenuItem) named(items, "scenarios-shared").orElseThrow();
            shared.setSelected(onSessionStore);
            List<MenuItem> scenarios = items.stream()
                    .filter(item -> item.getId() != null && item.getId().startsWith("scenario-")).toList();
            scenarios.get(which % scenarios.size()).fire();
            return true;
        });
    }

    /** Chooses one of what the look menu offers of a kind. */
    boolean look(String kind, int which) {
        return after(() -> {
            Menu menu = (Menu) named(control("toolbar-look", MenuButton.class).getItems(), "look-" + kind).orElseThrow();
            menu.getItems().get(which % menu.getItems().size()).fire();
            return true;
        });
    }

    boolean inject(String key, ValueType type, String text) {
        return after(() -> {
            control("inject-key", ComboBox.class).getEditor().setText(key);
            @SuppressWarnings("unchecked")
            ChoiceBox<ValueType> types = control("inject-type", ChoiceBox.class);
            types.setValue(type);
            control("inject-value", TextInputControl.class).setText(text);
            return press(control("inject-button", ButtonBase.class));
        });
    }

    boolean tab(int which) {
        return after(() -> {
            TabPane tabs = control("lower-tabs", TabPane.class);
            tabs.getSelectionModel().select(which % tabs.getTabs().size());
            return true;
        });
    }

    /** Chooses a row of the store, which the inspector then shows. */
    boolean row(int which) {
        return after(() -> {
            int rows = lab.storeTable().getItems().size();
            if (rows > 0) {
                lab.storeTable().getSelectionModel().clearAndSelect(which % rows);
            }
            return rows > 0;
        });
    }

    /** Runs a script from the editor. */
    boolean run(String text, int place) {
        turnToEditor();
        return after(() -> {
            ButtonBase run = control("editor-run", ButtonBase.class);
            if (run.isDisabled()) {
                return false;
            }
            control("editor-text", CodeArea.class).replaceText(text);
            ChoiceBox<?> places = control("editor-place", ChoiceBox.class);
            places.getSelectionModel().select(place % places.getItems().size());
            return press(run);
        });
    }

    /** Stops what the editor runs. */
    boolean stopRun() {
        turnToEditor();
        return press("editor-stop");
    }

    private void turnToEditor() {
        tab(SCRIPTS_TAB);
        lab.await("the editor", () -> lab.onFx(() -> root().lookup("#editor-text") != null));
    }

    /** Has something done in the window, and waits until its consequences there are done, too. */
    boolean after(Callable<Boolean> deed) {
        boolean done = lab.onFx(deed);
        WaitForAsyncUtils.waitForFxEvents();
        return done;
    }

    /** The test library keeps every event of its stage, and with it the window in each language there was. */
    void forgetEvents() {
        after(() -> {
            FxToolkitContext context = FxToolkit.toolkitContext();
            context.setRegisteredStage(context.getRegisteredStage());
            return true;
        });
    }

    private static boolean press(ButtonBase button) {
        boolean can = !button.isDisabled();
        if (can) {
            button.fire();
        }
        return can;
    }

    private <T extends Node> T control(String id, Class<T> type) {
        Node found = root().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("there is no " + id + " in the window");
        }
        return type.cast(found);
    }

    private static Optional<MenuItem> named(List<MenuItem> items, String id) {
        return items.stream().filter(item -> id.equals(item.getId())).findFirst();
    }

    private Parent root() {
        return lab.workbench().root();
    }
}
