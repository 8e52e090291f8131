package org.runspacelab.ui.runspaces;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.theme.Messages;

/**
 * What can be done to one runspace, pool or job: stop it, and behind that abandon or kill it. Only the last step asks
 * again, and its button carries the action's name.
 */
final class NodeMenu {

    private final LabSession session;
    private final Messages messages;

    NodeMenu(LabSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    ContextMenu of(LabNode node) {
        ContextMenu menu = switch (node.target()) {
            case NodeTarget.OfRunspace target -> new ContextMenu(
                    item("stop", () -> stop(target.runspace())),
                    item("abandon", () -> confirmed("abandon", node, () -> abandon(target.runspace()))));
            case NodeTarget.OfPool target -> new ContextMenu(item("close", target.pool()::closeAsync));
            case NodeTarget.OfJob target -> new ContextMenu(
                    item("stop", target.job()::stopAsync),
                    item("kill", () -> confirmed("kill", node, () -> kill(target.job()))));
        };
        menu.setOnShowing(_ -> menu.getItems().forEach(item ->
                item.setDisable(!node.phaseProperty().get().isActive() && !isOpenPool(node))));
        return menu;
    }

    private static boolean isOpenPool(LabNode node) {
        return node.target() instanceof NodeTarget.OfPool && node.phaseProperty().get() == LoopPhase.READY;
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.text("node." + name));
        item.setId("node-" + name);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void stop(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null) {
            pipeline.stopAsync();
        }
    }

    private void abandon(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null) {
            session.abandon(pipeline);
        }
    }

    private static void kill(ProcessJob job) {
        job.kill();
    }

    private void confirmed(String name, LabNode node, Runnable action) {
        ButtonType yes = new ButtonType(messages.text("node." + name), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(messages.text("node.cancel"), ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.WARNING,
                messages.text("node." + name + ".question", node.nameProperty().get()), yes, no);
        question.setHeaderText(null);
        question.setTitle(messages.text("window.title"));
        question.getDialogPane().lookupButton(yes).setId("confirm-" + name);
        question.showAndWait().filter(yes::equals).ifPresent(_ -> action.run());
    }
}
