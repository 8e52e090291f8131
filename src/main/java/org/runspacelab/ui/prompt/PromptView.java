package org.runspacelab.ui.prompt;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Confirmation;
import org.runspacelab.ui.theme.Lazy;
import org.runspacelab.ui.theme.Messages;

/** The line to type in, with what stops it, and below it why it failed. */
public final class PromptView {

    private static final PromptFailure NONE = new PromptFailure("", "");
    private static final int MAX_ROWS = 6;
    private static final int DETAIL_ROWS = 6;

    private final PromptModel model;
    private final Messages messages;
    private final TextArea input = new TextArea();
    private final ToggleButton details = new ToggleButton();
    private final VBox root;

    public PromptView(PromptModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Label sign = new Label(PromptModel.SOURCE);
        sign.getStyleClass().add("prompt-sign");
        HBox line = new HBox(sign, input(), stop(), abandon());
        line.getStyleClass().add("prompt-line");
        root = new VBox(line, problem());
        Lazy<Node> text = new Lazy<>(this::detailText);
        details.selectedProperty().subscribe(on -> {
            if (on && !root.getChildren().contains(text.get())) {
                root.getChildren().add(text.get());
            }
        });
        root.getStyleClass().add("prompt");
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    public Node root() {
        return root;
    }

    /** Where the keyboard goes to type. */
    public void focus() {
        input.requestFocus();
    }

    private Node input() {
        input.setId("prompt-input");
        input.getStyleClass().add("prompt-input");
        input.setPromptText(messages.text("prompt.hint"));
        input.setAccessibleText(messages.text("prompt.name"));
        input.setAccessibleHelp(messages.text("prompt.help"));
        input.textProperty().subscribe(text -> {
            model.textProperty().set(text);
            input.setPrefRowCount(Math.clamp(text.lines().count() + (text.endsWith("\n") ? 1 : 0), 1, MAX_ROWS));
        });
        model.textProperty().subscribe(text -> {
            if (!text.equals(input.getText())) {
                input.setText(text);
                input.positionCaret(text.length());
            }
        });
        input.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.warmUp();
            }
        });
        input.setMinHeight(Region.USE_PREF_SIZE);
        PromptKeys.install(input, model, new CompletionMenu(input, messages));
        HBox.setHgrow(input, Priority.ALWAYS);
        return input;
    }

    private Node stop() {
        Button stop = new Button(messages.text("prompt.stop"), new FontIcon(Feather.SQUARE));
        stop.setId("prompt-stop");
        stop.setTooltip(new Tooltip(messages.text("prompt.stop.hint")));
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.stop());
        stop.textProperty().bind(model.stateProperty().map(state -> messages.text(
                state == PromptState.STOPPING || state == PromptState.DEAF ? "prompt.stopping" : "prompt.stop")));
        stop.disableProperty().bind(model.stateProperty().isNotEqualTo(PromptState.RUNNING));
        stop.visibleProperty().bind(model.stateProperty().map(PromptState::isBusy));
        stop.managedProperty().bind(stop.visibleProperty());
        return stop;
    }

    private Node abandon() {
        Button abandon = new Button(messages.text("prompt.abandon"), new FontIcon(Feather.X_OCTAGON));
        abandon.setId("prompt-abandon");
        abandon.getStyleClass().add("danger");
        abandon.setTooltip(new Tooltip(messages.text("prompt.abandon.hint")));
        abandon.setMinWidth(Region.USE_PREF_SIZE);
        abandon.setOnAction(_ -> new Confirmation(messages).ask(
                abandon, "prompt.abandon", "prompt-abandon", PromptModel.SOURCE, model::abandon));
        abandon.visibleProperty().bind(model.stateProperty().isEqualTo(PromptState.DEAF));
        abandon.managedProperty().bind(abandon.visibleProperty());
        return abandon;
    }

    private Node problem() {
        Label line = new Label();
        line.setId("prompt-problem");
        line.getStyleClass().add("problem");
        line.setMinWidth(0);
        line.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        line.textProperty().bind(Bindings.createStringBinding(() -> failure().line(), model.failureProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(line.textProperty());
        line.setTooltip(whole);
        details.setId("prompt-details");
        details.setText(messages.text("prompt.details"));
        details.setTooltip(new Tooltip(messages.text("prompt.details.hint")));
        details.getStyleClass().add(Styles.SMALL);
        details.setMinWidth(Region.USE_PREF_SIZE);
        details.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !failure().details().isEmpty(), model.failureProperty()));
        details.managedProperty().bind(details.visibleProperty());
        HBox row = new HBox(line, details);
        row.getStyleClass().add("prompt-problem-line");
        row.visibleProperty().bind(Bindings.isNotNull(model.failureProperty()));
        row.managedProperty().bind(row.visibleProperty());
        model.failureProperty().subscribe((@Nullable PromptFailure failure) -> {
            if (failure == null) {
                details.setSelected(false);
            }
        });
        return row;
    }

    private PromptFailure failure() {
        return Objects.requireNonNullElse(model.failureProperty().get(), NONE);
    }

    private Node detailText() {
        TextArea text = new TextArea();
        text.setId("prompt-detail-text");
        text.getStyleClass().add("prompt-details");
        text.setEditable(false);
        text.setPrefRowCount(DETAIL_ROWS);
        text.setAccessibleText(messages.text("prompt.details"));
        text.textProperty().bind(Bindings.createStringBinding(() -> failure().details(), model.failureProperty()));
        text.visibleProperty().bind(details.selectedProperty().and(details.visibleProperty()));
        text.managedProperty().bind(text.visibleProperty());
        return text;
    }
}
