package org.runspacelab.ui.closing;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/**
 * The question that closing the window puts while work goes on: wait, stop or abandon, or not to close after all. With
 * nothing running there is none.
 */
public final class ClosingQuestion {

    private final Stage stage;
    private final ClosingModel model;
    private final Messages messages;
    private @Nullable Dialog<ButtonType> open;

    public ClosingQuestion(Stage stage, ClosingModel model, Messages messages) {
        this.stage = stage;
        this.model = model;
        this.messages = messages;
    }

    /** Puts the question from now on. */
    public void install() {
        stage.setOnCloseRequest(this::onCloseRequest);
    }

    private void onCloseRequest(WindowEvent request) {
        if (model.isFree()) {
            return;
        }
        request.consume();
        if (open == null) {
            ask();
        }
    }

    /** The window closes: the question is taken away and not put again. */
    public void close() {
        stage.setOnCloseRequest(null);
        Dialog<ButtonType> dialog = open;
        if (dialog != null) {
            open = null;
            dialog.setOnHidden(null);
            dialog.close();
        }
    }

    private void ask() {
        ButtonType wait = new ButtonType(messages.text("closing.wait"), ButtonData.YES);
        ButtonType stop = new ButtonType(messages.text("closing.stop"), ButtonData.OK_DONE);
        ButtonType abandon = new ButtonType(messages.text("closing.abandon"), ButtonData.NO);
        ButtonType cancel = new ButtonType(messages.text("node.cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(stage);
        dialog.setTitle(messages.text("window.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(wait, stop, abandon, cancel);
        pane.setContent(content());
        pane.setMinWidth(Region.USE_PREF_SIZE);
        button(pane, stop, "closing-stop").setDefaultButton(true);
        button(pane, abandon, "closing-abandon");
        button(pane, cancel, "closing-cancel");
        Button waitButton = button(pane, wait, "closing-wait");
        waitButton.setDefaultButton(false);
        waitButton.disableProperty().bind(model.waitingProperty());
        // The question stays while it is waited: the other answers are still to be had.
        waitButton.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            model.await();
        });
        dialog.setOnHidden(_ -> answered(dialog.getResult(), stop, abandon));
        open = dialog;
        model.begin();
        dialog.show();
    }

    private void answered(@Nullable ButtonType answer, ButtonType stop, ButtonType abandon) {
        open = null;
        if (stop.equals(answer)) {
            model.stop();
        } else if (abandon.equals(answer)) {
            model.abandon();
        } else {
            model.cancel();
        }
    }

    private Node content() {
        Label title = new Label(messages.text("closing.title"));
        title.getStyleClass().add("closing-title");
        Label running = wrapped("closing-running");
        running.getStyleClass().add("closing-running");
        running.textProperty().bind(model.runningProperty());
        Label line = wrapped("closing-line");
        line.textProperty().bind(model.lineProperty());
        VBox content = new VBox(title, running, line);
        content.getStyleClass().add("closing");
        return content;
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(DialogPane pane, ButtonType type, String id) {
        Button button = (Button) pane.lookupButton(type);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
