package org.runspacelab.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.runspacelab.ui.theme.Confirmation;
import org.runspacelab.ui.theme.Messages;

/** Beside "Stop all": each scenario by itself, and behind stopping the last step for everything. */
final class StopMenu {

    private final LoopActions actions;
    private final Messages messages;
    private final Confirmation confirmation;
    private final MenuButton root = new MenuButton();

    StopMenu(LoopActions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
        this.confirmation = new Confirmation(messages);
        root.setId("toolbar-stop-more");
        root.setAccessibleText(messages.text("toolbar.stop.more"));
        root.setTooltip(new Tooltip(messages.text("toolbar.stop.more")));
        root.disableProperty().bind(Bindings.not(actions.canStop()));
        // A menu without items does not open.
        root.getItems().add(abandonAll());
        root.setOnShowing(_ -> fill());
    }

    MenuButton root() {
        return root;
    }

    void open() {
        root.requestFocus();
        root.show();
    }

    private void fill() {
        root.getItems().clear();
        for (RunStatus.Started started : actions.runs().started()) {
            root.getItems().add(scenario(started));
        }
        if (!root.getItems().isEmpty()) {
            root.getItems().add(new SeparatorMenuItem());
        }
        root.getItems().add(abandonAll());
    }

    private Menu scenario(RunStatus.Started started) {
        Menu menu = new Menu(started.name());
        started.run().flag().ifPresent(_ -> menu.getItems().add(item("ask", "scenario-ask", () -> actions.ask(started.run()))));
        menu.getItems().addAll(
                item("stop", "scenario-stop", () -> actions.stop(started.run())),
                item("abandon", "scenario-abandon", () -> confirmation.ask(root, "node.abandon", "abandon",
                        started.name(), () -> started.run().abandon())));
        return menu;
    }

    private MenuItem abandonAll() {
        return item("abandonall", "abandon-all",
                () -> confirmation.ask(root, "node.abandonall", "abandon-all", "", actions::abandonAll));
    }

    private MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(messages.text("node." + text));
        item.setId("stop-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
