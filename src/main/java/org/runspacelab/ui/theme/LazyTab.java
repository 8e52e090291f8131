package org.runspacelab.ui.theme;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/** A tab whose content is made when somebody first turns to it. Belongs to the FX thread. */
public final class LazyTab {

    private LazyTab() {}

    /** @param content asked for once at most, before the tab is seen */
    public static Tab of(String title, Supplier<? extends Node> content) {
        Tab tab = new Tab(title);
        tab.selectedProperty().subscribe(isSeen -> {
            if (isSeen && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        });
        return tab;
    }
}
