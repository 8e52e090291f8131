package org.runspacelab.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.Theme;

/** All keys of the window on one sheet, in groups. It scrolls where the window is smaller than the sheet. */
final class KeySheet {

    /** How much of the window it may cover. */
    private static final double SHARE = 0.85;

    private final Messages messages;
    private final List<Shortcut> shortcuts;
    private @Nullable PopOver shown;

    KeySheet(Messages messages, List<Shortcut> shortcuts) {
        this.messages = messages;
        this.shortcuts = List.copyOf(shortcuts);
    }

    /** Shows the sheet below its button, or hides it. */
    void toggle(Node button) {
        PopOver open = shown;
        if (open != null && open.isShowing()) {
            open.hide();
            return;
        }
        Window window = button.getScene().getWindow();
        FlowPane groups = groups();
        double width = window.getWidth() * SHARE;
        groups.setPrefWrapLength(width);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setId("help-sheet");
        scroll.setAccessibleText(messages.text("help.title"));
        scroll.setFitToWidth(true);
        scroll.setMaxSize(width, window.getHeight() * SHARE - button.getLayoutBounds().getHeight() * 2);
        PopOver sheet = new PopOver(scroll);
        sheet.setTitle(messages.text("help.title"));
        sheet.setHeaderAlwaysVisible(true);
        sheet.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        sheet.show(button);
        // Its skin brings a sheet of its own: ours has to come after it.
        ((Parent) sheet.getSkin().getNode()).getStylesheets().add(Theme.CONTROLS);
        scroll.requestFocus();
        shown = sheet;
    }

    private FlowPane groups() {
        Map<Shortcut.Group, GridPane> grids = new EnumMap<>(Shortcut.Group.class);
        FlowPane all = new FlowPane();
        all.getStyleClass().add("help");
        for (Shortcut.Group group : Shortcut.Group.values()) {
            GridPane grid = new GridPane();
            grid.getStyleClass().add("help-group");
            Label title = new Label(messages.text("keys." + group));
            title.getStyleClass().add("panel-title");
            grid.add(title, 0, 0, 2, 1);
            grids.put(group, grid);
            all.getChildren().add(grid);
        }
        for (Shortcut shortcut : shortcuts) {
            line(grids, shortcut.group(), keys(shortcut), messages.text("key." + shortcut.name()));
        }
        // Keys of one table or list, which work where the focus is.
        for (Shortcut.Group group : Shortcut.Group.values()) {
            for (String line : messages.text("keys." + group + ".local").lines().toList()) {
                String[] keyAndUse = line.split("\\s{2,}", 2);
                if (keyAndUse.length == 2) {
                    line(grids, group, keyAndUse[0], keyAndUse[1]);
                }
            }
        }
        return all;
    }

    private String keys(Shortcut shortcut) {
        String first = shortcut.keys().getFirst().getDisplayText();
        return shortcut.name().equals("help") ? "? " + messages.text("keys.or") + " " + first : first;
    }

    private static void line(Map<Shortcut.Group, GridPane> grids, Shortcut.Group group, String keys, String use) {
        GridPane grid = Objects.requireNonNull(grids.get(group));
        Label key = new Label(keys);
        key.getStyleClass().add("help-key");
        Label words = new Label(use);
        words.setWrapText(true);
        grid.addRow(grid.getRowCount(), key, words);
    }
}
