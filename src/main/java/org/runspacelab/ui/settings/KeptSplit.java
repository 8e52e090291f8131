package org.runspacelab.ui.settings;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** Keeps where a split's dividers are. Belongs to the FX thread. */
public final class KeptSplit {

    private KeptSplit() {}

    /**
     * Puts the dividers where they were, and follows them from then on.
     *
     * @param usual where they are at first, each from 0 to 1
     */
    public static void keep(SplitPane split, String name, UserChoices choices, double... usual) {
        restore(split, name, choices, usual);
        split.orientationProperty().subscribe((_, _) -> restore(split, name, choices, usual));
        for (SplitPane.Divider divider : split.getDividers()) {
            divider.positionProperty().subscribe((_, _) -> {
                if (split.getScene() != null && split.getScene().getWindow() != null) {
                    choices.setDividers(key(split, name),
                            Arrays.stream(split.getDividerPositions()).boxed().toList());
                }
            });
        }
    }

    private static void restore(SplitPane split, String name, UserChoices choices, double... usual) {
        List<Double> kept = choices.dividers(key(split, name));
        split.setDividerPositions(kept == null || kept.size() != usual.length
                ? usual
                : kept.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Rooms one below the other have dividers of their own. */
    private static String key(SplitPane split, String name) {
        return name + (split.getOrientation() == Orientation.VERTICAL ? ".below" : ".beside");
    }
}
