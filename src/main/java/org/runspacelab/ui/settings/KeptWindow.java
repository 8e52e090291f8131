package org.runspacelab.ui.settings;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.runspacelab.ui.settings.LabSettings.WindowPlace;

/** Keeps where the window is. Belongs to the FX thread. */
public final class KeptWindow {

    /** How much of a window has to be on a screen so that it can be seen and moved, in pixels. */
    private static final double IN_REACH = 80;

    private KeptWindow() {}

    /** Puts the window where it was, if a screen is there. */
    public static void restore(Stage stage, UserChoices choices) {
        WindowPlace place = choices.window();
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        if (place == null || !isInReach(place, screens)) {
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(place.width(), stage.getMinWidth()));
        stage.setHeight(Math.max(place.height(), stage.getMinHeight()));
        stage.setMaximized(place.maximized());
    }

    /** Follows the window while it is shown. */
    public static Subscription follow(Stage stage, UserChoices choices) {
        Runnable kept = () -> keep(stage, choices);
        return Subscription.combine(
                stage.xProperty().subscribe((_, _) -> kept.run()),
                stage.yProperty().subscribe((_, _) -> kept.run()),
                stage.widthProperty().subscribe((_, _) -> kept.run()),
                stage.heightProperty().subscribe((_, _) -> kept.run()),
                stage.maximizedProperty().subscribe((_, _) -> kept.run()));
    }

    /** Whether the place's upper edge, by which a window is moved, is on one of the screens. */
    static boolean isInReach(WindowPlace place, List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen ->
                place.x() + place.width() >= screen.getMinX() + IN_REACH
                        && place.x() <= screen.getMaxX() - IN_REACH
                        && place.y() >= screen.getMinY() - 1
                        && place.y() <= screen.getMaxY() - IN_REACH);
    }

    /** A maximized window keeps the place it goes back to. */
    private static void keep(Stage stage, UserChoices choices) {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        WindowPlace before = choices.window();
        choices.setWindow(stage.isMaximized() && before != null
                ? maximized(before)
                : new WindowPlace(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }

    private static WindowPlace maximized(WindowPlace before) {
        return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
    }
}
