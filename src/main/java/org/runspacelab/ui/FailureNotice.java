package org.runspacelab.ui;

import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.runspacelab.ui.runspaces.RunspaceRow;
import org.runspacelab.ui.theme.Messages;

/** One calm notice when something failed; where it failed it stays to be read. */
final class FailureNotice {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Node owner;
    private final Messages messages;

    FailureNotice(Node owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    void show(RunspaceRow row) {
        show(messages.text("notice.failed", row.nameProperty().get()), row.detailProperty().get());
    }

    void show(Exception problem) {
        show(messages.text("notice.problem"), String.valueOf(problem.getMessage()));
    }

    private void show(String title, String text) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Notifications.create()
                .owner(owner.getScene().getWindow())
                .title(title)
                .text(text)
                .hideAfter(SHOWN)
                .threshold(3, Notifications.create().title(messages.text("notice.several")))
                .showError();
    }
}
