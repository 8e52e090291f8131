package org.runspacelab.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableDoubleValue;

/**
 * How large the window's text is, and with it everything that is measured in it. It is a style sheet of its own, as
 * only a sheet reaches the scenes of menus, tooltips and other popups too. Belongs to the FX thread.
 */
public final class TextSize {

    /** The sizes there are, in percent. */
    public static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    public static final int NORMAL = 100;

    /** The themes' own, in pixels. */
    private static final double BASE = 14;
    /** An icon in its own font can't be measured in em: that would be the icon's own size. */
    private static final double ICON = 18 / BASE;
    private static final double LARGE_ICON = 26 / BASE;
    private static final double SMALL_ICON = 1;
    private static final int PROJECTED_STEPS = 2;

    private final IntegerProperty percent = new SimpleIntegerProperty(NORMAL);
    private final BooleanProperty projector = new SimpleBooleanProperty();
    private final DoubleBinding scale =
            Bindings.createDoubleBinding(() -> shown() / 100.0, percent, projector);

    /** What the user chose; always one of the {@link #STEPS}. */
    public IntegerProperty percentProperty() {
        return percent;
    }

    /** A room looks at it: larger than what was chosen, and with less around. */
    public BooleanProperty projectorProperty() {
        return projector;
    }

    /** What lengths are to be multiplied with that a style sheet does not know; 1 at 100 %. */
    public ObservableDoubleValue scale() {
        return scale;
    }

    public void bigger() {
        percent.set(step(percent.get(), 1));
    }

    public void smaller() {
        percent.set(step(percent.get(), -1));
    }

    public void reset() {
        percent.set(NORMAL);
    }

    /** The step next to any number. */
    public static int nearest(int percent) {
        return STEPS.stream().min((a, b) -> Integer.compare(Math.abs(a - percent), Math.abs(b - percent))).orElseThrow();
    }

    /** The style sheet for the size shown, as an address. */
    String sheet() {
        double em = BASE * scale.get();
        String css = String.format(Locale.ROOT,
                """
                .root { -fx-font-size: %.2fpx; }
                .ikonli-font-icon { -fx-icon-size: %.2fpx; }
                .icon-large, .icon-large .ikonli-font-icon { -fx-icon-size: %.2fpx; }
                .icon-small, .icon-small .ikonli-font-icon { -fx-icon-size: %.2fpx; }
                """,
                em, em * ICON, em * LARGE_ICON, em * SMALL_ICON);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private int shown() {
        return projector.get() ? step(percent.get(), PROJECTED_STEPS) : percent.get();
    }

    private static int step(int from, int steps) {
        int to = STEPS.indexOf(nearest(from)) + steps;
        return STEPS.get(Math.clamp(to, 0, STEPS.size() - 1));
    }
}
