package org.runspacelab.ui;

import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.inject.InjectBar;
import org.runspacelab.ui.pause.PauseModel;
import org.runspacelab.ui.services.ServicesView;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.timeline.TimelineView;

/** The window's keys, as the help sheet lists them. */
record Shortcuts(
        LoopActions actions,
        Scenario loop,
        StoreView store,
        ConsoleView console,
        ServicesView services,
        TimelineView timeline,
        InjectBar inject,
        Toolbar toolbar,
        PauseModel pause,
        TabPane tabs) {

    void install(Scene scene) {
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        keys.put(new KeyCodeCombination(KeyCode.F5), () -> runIf(actions.canStart().get(), () -> actions.startLoop(loop)));
        keys.put(new KeyCodeCombination(KeyCode.F6), () -> runIf(actions.canAsk().get(), actions::ask));
        keys.put(new KeyCodeCombination(KeyCode.F7), () -> runIf(actions.canStop().get(), actions::stop));
        keys.put(new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN),
                () -> runIf(actions.canStop().get(), toolbar::openStop));
        keys.put(new KeyCodeCombination(KeyCode.F8), pause::toggle);
        keys.put(new KeyCodeCombination(KeyCode.F9), pause::step);
        keys.put(new KeyCodeCombination(KeyCode.F1), toolbar::showHelp);
        keys.put(withShortcut(KeyCode.F), store::focusSearch);
        keys.put(withShortcut(KeyCode.I), inject::focusValue);
        keys.put(withShortcut(KeyCode.L), store.table()::requestFocus);
        keys.put(withShortcut(KeyCode.M), toolbar::openScenarios);
        keys.put(withShortcut(KeyCode.E), toolbar::openExport);
        keys.put(withShortcut(KeyCode.T), toolbar::nextTheme);
        keys.put(withShortcut(KeyCode.DIGIT1), this::searchConsole);
        keys.put(withShortcut(KeyCode.DIGIT2), this::searchServices);
        keys.put(withShortcut(KeyCode.DIGIT3), () -> tabs.getSelectionModel().select(2));
        keys.put(withShortcut(KeyCode.DIGIT4), this::showTimeline);
    }

    private void searchConsole() {
        tabs.getSelectionModel().select(0);
        console.focusSearch();
    }

    private void searchServices() {
        tabs.getSelectionModel().select(1);
        services.focusSearch();
    }

    private void showTimeline() {
        tabs.getSelectionModel().select(3);
        timeline.focus();
    }

    private static void runIf(boolean can, Runnable action) {
        if (can) {
            action.run();
        }
    }

    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
