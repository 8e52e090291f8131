package org.runspacelab.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;

/** Asks again before what can't be taken back; the button that does it carries the action's name. */
public final class Confirmation {

    private final Messages messages;

    public Confirmation(Messages messages) {
        this.messages = messages;
    }

    /**
     * Asks, and does it where the answer is yes.
     *
     * @param text the action's name among the messages; with ".question" the question, which takes the subject
     * @param id the button is "confirm-" and this
     */
    public void ask(Node owner, String text, String id, String subject, Runnable action) {
        ButtonType yes = new ButtonType(messages.text(text), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(messages.text("node.cancel"), ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.WARNING, messages.text(text + ".question", subject), yes, no);
        question.setHeaderText(null);
        question.setTitle(messages.text("window.title"));
        if (owner.getScene() != null) {
            question.initOwner(owner.getScene().getWindow());
        }
        question.getDialogPane().lookupButton(yes).setId("confirm-" + id);
        question.showAndWait().filter(yes::equals).ifPresent(_ -> action.run());
    }
}
