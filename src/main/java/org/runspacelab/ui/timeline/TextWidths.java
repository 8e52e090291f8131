package org.runspacelab.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are in one font; a few hundred are remembered. Belongs to the FX thread. */
final class TextWidths {

    private static final int MOST = 500;

    private final Font font;
    private final Map<String, Double> widths = new HashMap<>();

    TextWidths(Font font) {
        this.font = font;
    }

    Font font() {
        return font;
    }

    double of(String text) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, this::measure);
    }

    /** As much of a text as there is room for. */
    String fitting(String text, double room) {
        if (of(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && measure(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private double measure(String text) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
