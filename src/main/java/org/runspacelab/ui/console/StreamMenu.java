package org.runspacelab.ui.console;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.ui.theme.Messages;

/** The choice of streams; the button says how many are shown. */
final class StreamMenu {

    private final Messages messages;
    private final MenuButton root = new MenuButton();
    private final Map<StreamKind, CheckMenuItem> items = new EnumMap<>(StreamKind.class);
    private final ReadOnlyObjectWrapper<Set<StreamKind>> chosen =
            new ReadOnlyObjectWrapper<>(EnumSet.allOf(StreamKind.class));

    StreamMenu(Messages messages) {
        this.messages = messages;
        root.setId("console-streams");
        root.setMinWidth(Region.USE_PREF_SIZE);
        root.setTooltip(new Tooltip(messages.text("console.streams.hint")));
        root.setAccessibleHelp(messages.text("console.streams.hint"));
        for (StreamKind stream : StreamKind.values()) {
            CheckMenuItem item = new CheckMenuItem(messages.text("stream." + stream));
            item.setId("console-stream-" + stream);
            item.setSelected(true);
            item.selectedProperty().subscribe((_, _) -> choose());
            items.put(stream, item);
            root.getItems().add(item);
        }
        MenuItem all = new MenuItem(messages.text("console.streams.all"));
        all.setId("console-streams-all");
        all.setOnAction(_ -> chooseAll());
        root.getItems().addAll(new SeparatorMenuItem(), all);
        choose();
    }

    Node root() {
        return root;
    }

    ReadOnlyObjectProperty<Set<StreamKind>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void chooseAll() {
        items.values().forEach(item -> item.setSelected(true));
    }

    private void choose() {
        Set<StreamKind> streams = EnumSet.noneOf(StreamKind.class);
        items.forEach((stream, item) -> {
            if (item.isSelected()) {
                streams.add(stream);
            }
        });
        chosen.set(streams);
        root.setText(streams.size() == items.size()
                ? messages.text("console.streams.all")
                : messages.text("console.streams.some", streams.size(), items.size()));
    }
}
