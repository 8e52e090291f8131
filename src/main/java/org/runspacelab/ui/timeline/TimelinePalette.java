package org.runspacelab.ui.timeline;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours and patterns of one theme. */
final class TimelinePalette {

    private final Map<Ink, Color> inks;
    private final Map<LaneState, Paint> fills = new EnumMap<>(LaneState.class);

    TimelinePalette(Map<Ink, Color> inks) {
        this.inks = new EnumMap<>(inks);
        for (LaneState state : LaneState.values()) {
            fills.put(state, state.pattern().paint(color(state.ink()), color(Ink.SURFACE)));
        }
    }

    Color color(Ink ink) {
        return inks.getOrDefault(ink, ink.before());
    }

    /** What a bar of this state is filled with. */
    Paint fill(LaneState state) {
        return fills.getOrDefault(state, color(state.ink()));
    }
}
