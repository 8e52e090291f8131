package org.runspacelab.ui.inject;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Lazy;
import org.runspacelab.ui.theme.Messages;

/** Undo, redo and repeat, and the two lists that can be opened below the bar, one at a time. */
final class BarButtons {

    private final Messages messages;
    private final HBox root;
    private final StackPane panes = new StackPane();

    BarButtons(InjectModel model, Messages messages, Lazy<ReceiptsPane> receipts, Lazy<SavedPane> saved) {
        this.messages = messages;
        ToggleButton showReceipts = toggle("receipts", Feather.CHECK_CIRCLE, () -> receipts.get().root());
        ToggleButton showSaved = toggle("saved", Feather.BOOKMARK, () -> saved.get().root());
        onlyOne(showReceipts, showSaved);
        onlyOne(showSaved, showReceipts);
        showSaved.setOnAction(_ -> {
            if (showSaved.isSelected()) {
                saved.get().requestFocus();
            }
        });
        root = new HBox(
                button("undo", Feather.CORNER_UP_LEFT, model.undo().canUndoProperty(), model.undo()::undo),
                button("redo", Feather.CORNER_UP_RIGHT, model.undo().canRedoProperty(), model.undo()::redo),
                button("repeat", Feather.REPEAT, model.canRepeatProperty(), model::repeat),
                showReceipts, showSaved);
        root.getStyleClass().add("inject-buttons");
        panes.visibleProperty().bind(Bindings.or(showReceipts.selectedProperty(), showSaved.selectedProperty()));
        panes.managedProperty().bind(panes.visibleProperty());
    }

    Node root() {
        return root;
    }

    /** The lists, where one is open. */
    Node panes() {
        return panes;
    }

    private static void onlyOne(ToggleButton opened, ToggleButton other) {
        opened.selectedProperty().subscribe(on -> {
            if (on) {
                other.setSelected(false);
            }
        });
    }

    private Button button(String what, Feather icon, ObservableBooleanValue can, Runnable action) {
        Button button = named(new Button("", new FontIcon(icon)), what);
        button.disableProperty().bind(Bindings.not(can));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private ToggleButton toggle(String what, Feather icon, Supplier<Node> content) {
        ToggleButton toggle = named(new ToggleButton("", new FontIcon(icon)), what);
        Lazy<Node> pane = new Lazy<>(() -> {
            Node made = content.get();
            made.visibleProperty().bind(toggle.selectedProperty());
            made.managedProperty().bind(toggle.selectedProperty());
            panes.getChildren().add(made);
            return made;
        });
        toggle.selectedProperty().subscribe(on -> {
            if (on) {
                pane.get();
            }
        });
        return toggle;
    }

    private <T extends ButtonBase> T named(T button, String what) {
        button.setId("inject-" + what);
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(messages.text("inject." + what)));
        button.setAccessibleText(messages.text("inject." + what));
        return button;
    }
}
