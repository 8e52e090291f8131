package org.runspacelab.ui.replay;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a replay. Those with Ctrl work wherever the focus is, but in a text field, where they move in the text;
 * those without where nothing else uses them.
 */
record ReplayKeys(ReplayModel model) {

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::always);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::whereFree);
    }

    private void always(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || !event.isShortcutDown() && event.getCode() != KeyCode.F8) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case RIGHT -> event.isShiftDown() ? () -> model.toMark(true) : () -> model.step(1);
            case LEFT -> event.isShiftDown() ? () -> model.toMark(false) : () -> model.step(-1);
            case HOME -> model::toStart;
            case END -> model::toEnd;
            case F8 -> model::toggle;
            default -> null;
        };
        run(action, event);
    }

    private void whereFree(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case SPACE -> model::toggle;
            case HOME -> model::toStart;
            case END -> model::toEnd;
            default -> null;
        };
        run(action, event);
    }

    private static void run(@Nullable Runnable action, KeyEvent event) {
        if (action != null) {
            action.run();
            event.consume();
        }
    }
}
