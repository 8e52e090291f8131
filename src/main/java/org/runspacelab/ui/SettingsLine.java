package org.runspacelab.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.settings.SettingsProblem;
import org.runspacelab.ui.theme.Messages;

/** One calm line where settings could not be read or kept; nothing otherwise. */
final class SettingsLine implements PulseSource {

    private final SettingsKeeper keeper;
    private final Messages messages;
    private final Label root = new Label();

    SettingsLine(SettingsKeeper keeper, Messages messages) {
        this.keeper = keeper;
        this.messages = messages;
        root.setId("settings-line");
        root.getStyleClass().add("export-line");
        root.setGraphic(new FontIcon(Feather.INFO));
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    Node root() {
        return root;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        SettingsProblem problem = keeper.takeProblem();
        return problem == null ? null : () -> show(problem);
    }

    private void show(SettingsProblem problem) {
        String text = switch (problem) {
            case SettingsProblem.PutAside(var keptAs) -> messages.text("settings.aside", keptAs.getFileName());
            case SettingsProblem.Unreadable _ -> messages.text("settings.unreadable");
            case SettingsProblem.Unwritable _ -> messages.text("settings.unwritable");
        };
        String more = switch (problem) {
            case SettingsProblem.PutAside(var keptAs) -> keptAs.toString();
            case SettingsProblem.Unreadable(var reason) -> reason;
            case SettingsProblem.Unwritable(var reason) -> reason;
        };
        root.setText(text);
        root.setTooltip(new Tooltip(text + "\n" + more));
        root.setAccessibleHelp(more);
        root.setVisible(true);
    }
}
