package org.runspacelab.ui;

import static org.runspacelab.ui.Shortcut.Group.FIND;
import static org.runspacelab.ui.Shortcut.Group.SCRIPT;
import static org.runspacelab.ui.Shortcut.Group.STORE;
import static org.runspacelab.ui.Shortcut.Group.WINDOW;
import static org.runspacelab.ui.Shortcut.Group.WORK;
import static org.runspacelab.ui.Shortcut.ctrl;
import static org.runspacelab.ui.Shortcut.ctrlAnyShift;
import static org.runspacelab.ui.Shortcut.key;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.inject.InjectBar;
import org.runspacelab.ui.inject.InjectModel;
import org.runspacelab.ui.inspector.InspectorRoom;
import org.runspacelab.ui.pause.PauseModel;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.theme.TextSize;

/** The window's keys: one table for the keyboard and for the sheet that lists them. */
record Shortcuts(
        LoopActions actions,
        Scenario loop,
        StoreView store,
        ConsoleView console,
        LowerRooms rooms,
        InjectModel injections,
        InjectBar inject,
        InspectorRoom inspector,
        Toolbar toolbar,
        PauseModel pause,
        LowerTabs tabs,
        ScriptRooms scripts,
        TextSize text,
        Recordings recordings) {

    /** Every key that works wherever the focus is. A new one goes here, and its words to {@code key.<name>}. */
    List<Shortcut> all() {
        return List.of(
                new Shortcut(WORK, "start", key(KeyCode.F5),
                        () -> runIf(actions.canStart().get(), () -> actions.startLoop(loop))),
                new Shortcut(WORK, "ask", key(KeyCode.F6), () -> runIf(actions.canAsk().get(), actions::ask)),
                new Shortcut(WORK, "stop", key(KeyCode.F7), () -> runIf(actions.canStop().get(), actions::stop)),
                new Shortcut(WORK, "stopAll", new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN),
                        () -> runIf(actions.canStop().get(), toolbar::openStop)),
                new Shortcut(WORK, "pause", key(KeyCode.F8), pause::toggle),
                new Shortcut(WORK, "step", key(KeyCode.F9), pause::step),
                new Shortcut(WORK, "record", new KeyCodeCombination(
                        KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), recordings.record()::toggle),
                new Shortcut(WORK, "replay", ctrl(KeyCode.O), recordings.replay()::open),
                new Shortcut(WORK, "scenarios", ctrl(KeyCode.M), toolbar::openScenarios),
                new Shortcut(STORE, "store", ctrl(KeyCode.L), store.table()::requestFocus),
                new Shortcut(STORE, "inject", ctrl(KeyCode.I), inject::focusValue),
                new Shortcut(STORE, "repeat", ctrl(KeyCode.R), injections::repeat),
                new Shortcut(STORE, "undo", ctrl(KeyCode.Z), injections.undo()::undo),
                new Shortcut(STORE, "redo", List.of(ctrl(KeyCode.Y), new KeyCodeCombination(
                        KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)), injections.undo()::redo),
                new Shortcut(STORE, "inspector", new KeyCodeCombination(
                        KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), inspector::toggle),
                new Shortcut(FIND, "search", ctrl(KeyCode.F), store::focusSearch),
                new Shortcut(FIND, "console", ctrl(KeyCode.DIGIT1), this::searchConsole),
                new Shortcut(FIND, "services", ctrl(KeyCode.DIGIT2), rooms::searchServices),
                new Shortcut(FIND, "shared", ctrl(KeyCode.DIGIT3), rooms::showShared),
                new Shortcut(FIND, "timeline", ctrl(KeyCode.DIGIT4), rooms::showTimeline),
                new Shortcut(SCRIPT, "prompt", ctrl(KeyCode.K), () -> scripts.goToPrompt(tabs)),
                new Shortcut(SCRIPT, "scripts", ctrl(KeyCode.DIGIT5), () -> scripts.goToEditor(tabs)),
                new Shortcut(WINDOW, "export", ctrl(KeyCode.E), toolbar::openExport),
                new Shortcut(WINDOW, "theme", ctrl(KeyCode.T), toolbar::nextTheme),
                new Shortcut(WINDOW, "bigger", List.of(ctrlAnyShift(KeyCode.PLUS), ctrlAnyShift(KeyCode.EQUALS),
                        ctrl(KeyCode.ADD)), text::bigger),
                new Shortcut(WINDOW, "smaller", List.of(ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)), text::smaller),
                new Shortcut(WINDOW, "normal", List.of(ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)), text::reset),
                new Shortcut(WINDOW, "projector", key(KeyCode.F11), toolbar::switchProjector),
                new Shortcut(WINDOW, "help", key(KeyCode.F1), toolbar::showHelp));
    }

    static void install(List<Shortcut> shortcuts, Scene scene) {
        for (Shortcut shortcut : shortcuts) {
            for (KeyCombination key : shortcut.keys()) {
                scene.getAccelerators().put(key, shortcut.action());
            }
        }
    }

    private void searchConsole() {
        tabs.show(LowerTabs.Room.CONSOLE);
        console.focusSearch();
    }

    private static void runIf(boolean can, Runnable action) {
        if (can) {
            action.run();
        }
    }
}
