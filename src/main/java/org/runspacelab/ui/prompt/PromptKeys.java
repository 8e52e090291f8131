package org.runspacelab.ui.prompt;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in the prompt. */
final class PromptKeys {

    private final TextArea input;
    private final PromptModel model;
    private final CompletionMenu completion;

    private PromptKeys(TextArea input, PromptModel model, CompletionMenu completion) {
        this.input = input;
        this.model = model;
        this.completion = completion;
    }

    static void install(TextArea input, PromptModel model, CompletionMenu completion) {
        PromptKeys keys = new PromptKeys(input, model, completion);
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (keys.isUsed(event)) {
                event.consume();
            }
        });
    }

    private boolean isUsed(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> enter(event);
            case UP -> older(event);
            case DOWN -> newer(event);
            case TAB -> tab(event);
            case SPACE -> event.isControlDown() && complete();
            case C -> event.isControlDown() && input.getSelection().getLength() == 0 && stop();
            default -> false;
        };
    }

    private boolean enter(KeyEvent event) {
        if (event.isShiftDown()) {
            input.replaceSelection("\n");
        } else {
            model.submit();
        }
        return true;
    }

    /** Within a text of several lines the arrows go through its lines; with Ctrl always through the texts. */
    private boolean older(KeyEvent event) {
        boolean inText = input.getText(0, input.getCaretPosition()).contains("\n");
        if (event.isShiftDown() || inText && !event.isShortcutDown()) {
            return false;
        }
        model.older();
        return true;
    }

    private boolean newer(KeyEvent event) {
        boolean inText = input.getText(input.getCaretPosition(), input.getLength()).contains("\n");
        if (event.isShiftDown() || inText && !event.isShortcutDown()) {
            return false;
        }
        model.newer();
        return true;
    }

    /** Behind a word it completes; elsewhere it leads out of the prompt, as everywhere in the window. */
    private boolean tab(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return false;
        }
        int caret = input.getCaretPosition();
        char before = caret == 0 ? ' ' : input.getText().charAt(caret - 1);
        if (!event.isShiftDown() && (before == '.' || Character.isJavaIdentifierPart(before))) {
            return complete();
        }
        input.fireEvent(new KeyEvent(input, input, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB,
                event.isShiftDown(), true, false, false));
        return true;
    }

    private boolean complete() {
        model.complete(input.getCaretPosition(), completion::offer);
        return true;
    }

    private boolean stop() {
        model.stop();
        return true;
    }
}
