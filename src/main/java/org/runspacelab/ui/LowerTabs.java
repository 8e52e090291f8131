package org.runspacelab.ui;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.LazyTab;
import org.runspacelab.ui.theme.Messages;

/** The rooms of which one is seen at a time, below the store. */
final class LowerTabs {

    /** In their order; the message {@code <name>.title} names each. */
    enum Room {
        CONSOLE(Feather.TERMINAL),
        SERVICES(Feather.LIST),
        SHARED(Feather.SHARE_2),
        TIMELINE(Feather.CLOCK),
        SCRIPTS(Feather.EDIT_3);

        private final Feather icon;

        Room(Feather icon) {
            this.icon = icon;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final TabPane tabs = new TabPane();

    LowerTabs() {
        tabs.setId("lower-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    }

    TabPane root() {
        return tabs;
    }

    /**
     * Adds a room; they are added in their order.
     *
     * @param content asked for when the room is first turned to
     */
    Tab add(Room room, Messages messages, Supplier<? extends Node> content) {
        Tab tab = LazyTab.of(messages.text(room.id() + ".title"), content);
        tab.setId("tab-" + room.id());
        tab.setGraphic(new FontIcon(room.icon));
        tabs.getTabs().add(tab);
        return tab;
    }

    void show(Room room) {
        tabs.getSelectionModel().select(room.ordinal());
    }

    /** The content that is seen. */
    Node shown() {
        return tabs.getSelectionModel().getSelectedItem().getContent();
    }

    /** Shows the room that another window showed. */
    void adopt(LowerTabs before) {
        tabs.getSelectionModel().select(before.tabs.getSelectionModel().getSelectedIndex());
    }
}
