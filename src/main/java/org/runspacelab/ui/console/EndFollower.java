package org.runspacelab.ui.console;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a list at its end while lines arrive, until the user moves up; back at the end it follows again. What the
 * user does decides, not where the scroll bar stands: new lines move that too.
 */
final class EndFollower {

    private static final double NEARLY = 0.999;

    private final ListView<?> list;
    private @Nullable ScrollBar bar;
    private boolean following = true;
    /** The scene whose next layout is awaited; null where none is. */
    private @Nullable Scene laidOutIn;

    EndFollower(ListView<?> list) {
        this.list = list;
        // After the skin's own listener: until that ran, the list does not know how many lines there are to scroll to.
        list.skinProperty().subscribe((before, skin) -> {
            if (before == null && skin != null) {
                list.getItems().addListener((ListChangeListener<Object>) _ -> follow());
            }
        });
        // Less room must not hide the end.
        list.heightProperty().subscribe((_, _) -> follow());
        list.addEventFilter(ScrollEvent.SCROLL, event -> following &= event.getDeltaY() <= 0);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Stays where it is, as if the user had moved up. */
    void stay() {
        following = false;
    }

    private void follow() {
        watchBar();
        if (following) {
            toEnd();
            againAfterLayout();
        }
    }

    private void toEnd() {
        list.scrollTo(list.getItems().size() - 1);
    }

    /** How high the last line is, is known only once it was laid out. */
    private void againAfterLayout() {
        Scene scene = list.getScene();
        if (scene == null || scene == laidOutIn) {
            return;
        }
        laidOutIn = scene;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                laidOutIn = null;
                if (following) {
                    toEnd();
                }
            }
        });
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP, PAGE_UP, HOME -> following = false;
            case END -> following = true;
            default -> {}
        }
    }

    private void watchBar() {
        if (bar == null && list.lookup(".scroll-bar:vertical") instanceof ScrollBar found) {
            bar = found;
            found.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> following = false);
            found.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> following = isAtEnd(found));
            found.valueProperty().subscribe(_ -> following |= isAtEnd(found) && !found.isPressed());
        }
    }

    private static boolean isAtEnd(ScrollBar bar) {
        return !bar.isVisible() || bar.getValue() >= bar.getMax() * NEARLY;
    }
}
