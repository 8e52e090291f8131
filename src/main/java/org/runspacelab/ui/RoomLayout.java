package org.runspacelab.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.runspacelab.ui.inject.InjectBar;
import org.runspacelab.ui.inspector.InspectorRoom;
import org.runspacelab.ui.runspaces.RunspacesView;
import org.runspacelab.ui.settings.KeptSplit;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.store.StoreView;
import org.runspacelab.ui.theme.ScrolledRooms;

/** Where the rooms are in the window. */
final class RoomLayout {

    private RoomLayout() {}

    /**
     * Puts the rooms into the window.
     *
     * @param top what is above them
     * @return the rooms that are beside each other
     */
    static SplitPane layOut(BorderPane root, VBox top, RunspacesView runspaces, StoreView store, InjectBar inject,
            InspectorRoom inspector, LowerTabs tabs, StatusBar status, UserChoices choices) {
        VBox middle = new VBox(store.root(), inject.root());
        inject.root().setMinHeight(Region.USE_PREF_SIZE);
        store.root().getStyleClass().add("store-room");
        runspaces.root().getStyleClass().add("room");
        VBox.setVgrow(store.root(), Priority.ALWAYS);
        SplitPane beside = new SplitPane(runspaces.root(), middle);
        KeptSplit.keep(beside, "upper", choices, 0.28);
        SplitPane.setResizableWithParent(runspaces.root(), false);
        SplitPane upper = new SplitPane(beside);
        inspector.joinTo(upper);
        SplitPane all = new SplitPane(upper, tabs.root());
        all.setOrientation(Orientation.VERTICAL);
        KeptSplit.keep(all, "all", choices, 0.57);
        explain(status);
        root.setTop(top);
        root.setCenter(ScrolledRooms.of(all));
        root.setBottom(status);
        root.getStyleClass().add("workbench");
        return beside;
    }

    /** What does not fit into the status bar is in its tooltip. */
    private static void explain(StatusBar status) {
        status.setText("");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty());
        status.setTooltip(whole);
        status.accessibleTextProperty().bind(status.textProperty());
        status.setFocusTraversable(false);
    }
}
