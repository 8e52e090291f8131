package org.runspacelab.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.runspaces.LabNode;
import org.runspacelab.ui.runspaces.LoopPhase;
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

    void show(LabNode row) {
        String title = row.phaseProperty().get() == LoopPhase.DEADLOCKED ? "notice.deadlocked" : "notice.failed";
        show(messages.text(title, row.nameProperty().get()), row.reasonProperty().get());
    }

    void show(Exception problem) {
        show(messages.text("notice.problem"), String.valueOf(problem.getMessage()));
    }

    void show(String title, String text) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().addAll("notice-icon", "icon-large");
        Notifications.create()
                .owner(owner.getScene().getWindow())
                .title(title)
                .text(text)
                .graphic(icon)
                .position(Pos.TOP_RIGHT)
                .hideAfter(SHOWN)
                .threshold(3, Notifications.create().title(messages.text("notice.several")))
                .show();
    }
}
