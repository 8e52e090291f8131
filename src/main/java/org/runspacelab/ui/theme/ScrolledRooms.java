package org.runspacelab.ui.theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Rooms that keep their least size, and are scrolled where the window has less. It scrolls by itself to the room that
 * the keyboard went to. A click scrolls nothing: what is clicked is seen, and must not move away from under the
 * pointer. Belongs to the FX thread.
 */
public final class ScrolledRooms {

    private final ScrollPane scroll;
    private boolean pressing;

    private ScrolledRooms(ScrollPane scroll) {
        this.scroll = scroll;
    }

    /** The rooms in what scrolls them. */
    public static ScrollPane of(SplitPane rooms) {
        ScrollPane scroll = new ScrollPane(rooms);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("rooms-scroll");
        scroll.skinProperty().subscribe(_ -> scroll.getChildrenUnmodifiable().forEach(ScrolledRooms::drawInPlace));
        ScrolledRooms view = new ScrolledRooms(scroll);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> view.pressing = true);
        scroll.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> view.pressing = false);
        // What is said about what was just typed makes a room higher.
        rooms.layoutBoundsProperty().subscribe((_, _) -> view.grown());
        scroll.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(view::focused);
        return scroll;
    }

    /**
     * A scroll pane keeps what it shows as a picture, which is quick where it is scrolled a lot and changes seldom. These
     * rooms change ten times a second and are hardly ever scrolled: each time the whole picture would be made anew.
     */
    private static void drawInPlace(Node part) {
        part.setCache(false);
    }

    private void focused(@Nullable Node owner) {
        Scene scene = scroll.getScene();
        if (owner == null || pressing || scene == null || !isInside(owner)) {
            return;
        }
        // A room that was just opened has its place only after the next layout.
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                if (owner.isFocused() && isInside(owner)) {
                    show(owner);
                }
            }
        });
    }

    private void grown() {
        Scene scene = scroll.getScene();
        if (scene != null && scene.getFocusOwner() instanceof TextInputControl input) {
            focused(input);
        }
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && at != scroll.getContent()) {
            at = at.getParent();
        }
        return at != null;
    }

    private void show(Node owner) {
        double room = scroll.getViewportBounds().getHeight();
        double beyond = scroll.getContent().getLayoutBounds().getHeight() - room;
        if (beyond < 1) {
            return;
        }
        Bounds bounds = place(owner);
        for (Node at = owner; at != scroll.getContent(); at = at.getParent()) {
            boolean isRoom = at instanceof TabPane || at.getStyleClass().contains("panel");
            if (isRoom && place(at).getHeight() <= room) {
                bounds = place(at);
            }
        }
        double top = scroll.getVvalue() * beyond;
        if (bounds.getMinY() < top || bounds.getHeight() > room) {
            scroll.setVvalue(Math.clamp(bounds.getMinY() / beyond, 0, 1));
        } else if (bounds.getMaxY() > top + room) {
            scroll.setVvalue(Math.clamp((bounds.getMaxY() - room) / beyond, 0, 1));
        }
    }

    private Bounds place(Node node) {
        return scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
