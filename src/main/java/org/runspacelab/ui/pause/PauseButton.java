package org.runspacelab.ui.pause;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** Pauses and resumes the view; down as long as it is paused. */
public final class PauseButton {

    private final ToggleButton root;

    public PauseButton(PauseModel model, Messages messages) {
        root = new ToggleButton(messages.text("toolbar.pause"), new FontIcon(Feather.PAUSE));
        root.setId("toolbar-pause");
        root.setTooltip(new Tooltip(messages.text("toolbar.pause.hint")));
        root.setAccessibleHelp(messages.text("toolbar.pause.hint"));
        root.setOnAction(_ -> {
            model.toggle();
            // It shows what is, and that comes with the next pulse.
            root.setSelected(model.pausedProperty().get());
        });
        model.pausedProperty().subscribe(root::setSelected);
    }

    public ToggleButton root() {
        return root;
    }
}
