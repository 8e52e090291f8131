package org.runspacelab.ui.inject;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueType;
import org.runspacelab.ui.theme.Messages;

/**
 * The editor that fits a type: a line, an area that grows with its text, a switch, or nothing for null. Belongs to
 * the FX thread.
 */
final class ValueInput {

    private static final int MAX_ROWS = 8;

    private final Messages messages;
    private final TextField line = new TextField();
    private final TextArea area = new TextArea();
    private final ToggleSwitch onOff = new ToggleSwitch();
    private final Label nothing = new Label();
    private final HBox moment;
    private final StackPane root = new StackPane();
    private final Runnable submit;
    private final Runnable undo;
    private ValueType type = ValueType.NUMBER;
    /** What was injected last: as long as nothing else is typed, undo is about the store and not about the text. */
    private String settled = "";

    /**
     * @param submit what Enter does
     * @param edited told when something is typed
     * @param undo what Ctrl+Z does while nothing was typed since the last injection
     * @param now the text of the present moment
     */
    ValueInput(Messages messages, Runnable submit, Runnable edited, Runnable undo, Supplier<String> now) {
        this.messages = messages;
        this.submit = submit;
        this.undo = undo;
        line.setOnAction(_ -> submit.run());
        for (TextInputControl text : new TextInputControl[] {line, area}) {
            text.setId("inject-value");
            text.setAccessibleText(messages.text("inject.value"));
            text.textProperty().subscribe(_ -> edited.run());
            text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInText);
        }
        area.getStyleClass().add("inject-area");
        area.textProperty().subscribe(text ->
                area.setPrefRowCount((int) Math.min(MAX_ROWS, 1 + text.chars().filter(c -> c == '\n').count())));
        onOff.setId("inject-switch");
        onOff.setAccessibleText(messages.text("inject.value"));
        onOff.textProperty().bind(onOff.selectedProperty().map(String::valueOf));
        onOff.setOnKeyPressed(this::keyInSwitch);
        nothing.setId("inject-nothing");
        nothing.getStyleClass().add("text-muted");
        nothing.setText(messages.text("inject.value.NULL"));
        nothing.setWrapText(true);
        moment = new HBox(nowButton(now));
        moment.getStyleClass().add("inject-moment");
        HBox.setHgrow(line, Priority.ALWAYS);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("inject-input");
        fit(type);
    }

    Node root() {
        return root;
    }

    /** Turns to the editor of this type; the text that was typed stays. */
    void fit(ValueType wanted) {
        String text = shown() == null ? "" : shown().getText();
        type = wanted;
        line.setPromptText(messages.text("inject.value." + wanted));
        area.setPromptText(messages.text("inject.value." + wanted));
        moment.getChildren().remove(line);
        switch (wanted) {
            case NUMBER, DURATION -> root.getChildren().setAll(line);
            case DATE_TIME -> {
                moment.getChildren().addFirst(line);
                root.getChildren().setAll(moment);
            }
            case TEXT, LIST, MAP -> root.getChildren().setAll(area);
            case SWITCH -> root.getChildren().setAll(onOff);
            case NULL -> root.getChildren().setAll(nothing);
        }
        TextInputControl now = shown();
        if (now != null && !text.isEmpty()) {
            now.setText(text);
        }
    }

    String text() {
        TextInputControl text = shown();
        return text != null ? text.getText() : type == ValueType.SWITCH ? String.valueOf(onOff.isSelected()) : "";
    }

    /** Puts a value's text into the editor. */
    void setText(String text) {
        TextInputControl field = shown();
        if (field != null) {
            field.setText(text);
            settled = text;
        } else if (type == ValueType.SWITCH) {
            onOff.setSelected(Boolean.parseBoolean(text));
        }
    }

    /** What is typed now was injected. */
    void injected() {
        settled = text();
        TextInputControl field = shown();
        if (field != null) {
            field.selectAll();
        }
    }

    void requestFocus() {
        TextInputControl field = shown();
        (field != null ? field : type == ValueType.SWITCH ? onOff : root).requestFocus();
    }

    private @Nullable TextInputControl shown() {
        return switch (type) {
            case NUMBER, DURATION, DATE_TIME -> line;
            case TEXT, LIST, MAP -> area;
            case SWITCH, NULL -> null;
        };
    }

    private void keyInText(KeyEvent event) {
        boolean inArea = event.getSource() == area;
        if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !event.isShiftDown() && settled.equals(text())) {
            undo.run();
            event.consume();
        } else if (inArea && event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (inArea && event.getCode() == KeyCode.ENTER && isSubmit(event)) {
            submit.run();
            event.consume();
        } else if (inArea && event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            area.replaceSelection("\n");
            event.consume();
        }
    }

    /** JSON is written in lines: there Enter begins a new one, and Ctrl+Enter injects. */
    private boolean isSubmit(KeyEvent event) {
        return event.isShortcutDown() || type == ValueType.TEXT && !event.isShiftDown();
    }

    private void keyInSwitch(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            onOff.setSelected(!onOff.isSelected());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            submit.run();
            event.consume();
        }
    }

    private Button nowButton(Supplier<String> now) {
        Button button = new Button(messages.text("inject.now"));
        button.setId("inject-now");
        button.setTooltip(new Tooltip(messages.text("inject.now.hint")));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            line.setText(now.get());
            line.requestFocus();
        });
        return button;
    }
}
