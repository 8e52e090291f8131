package org.runspacelab.ui.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Language;
import org.runspacelab.ui.theme.Motion;
import org.runspacelab.ui.theme.TextSize;
import org.runspacelab.ui.theme.Theme;

/**
 * What is kept of the window between two starts.
 *
 * @param textSize in percent, one of {@link TextSize#STEPS}
 * @param window where the window was; null where it never was anywhere
 * @param dividers by the split's name, each from 0 to 1
 * @param tables by the table's id
 * @param pinned the keys in the watch strip; null for those that are there at first
 */
public record LabSettings(
        Theme.Choice theme,
        Language language,
        int textSize,
        boolean projector,
        Motion motion,
        @Nullable WindowPlace window,
        Map<String, List<Double>> dividers,
        Map<String, TableLayout> tables,
        @Nullable List<String> pinned) {

    /** Those of the first start. */
    public static final LabSettings DEFAULTS = new LabSettings(Theme.Choice.SYSTEM, Language.SYSTEM,
            TextSize.NORMAL, false, Motion.SYSTEM, null, Map.of(), Map.of(), null);

    /** A window on the desktop, in the desktop's pixels. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    /**
     * A table's columns from left to right, and what it is sorted by, first things first.
     *
     * @param sort empty for no order
     */
    public record TableLayout(List<Column> columns, List<Sort> sort) {

        /** @param width in pixels at a text size of 100 % */
        public record Column(String id, double width, boolean visible) {}

        public record Sort(String id, boolean descending) {}

        public TableLayout {
            columns = List.copyOf(columns);
            sort = List.copyOf(sort);
        }
    }

    public LabSettings {
        dividers = Map.copyOf(dividers);
        tables = Map.copyOf(tables);
        pinned = pinned == null ? null : List.copyOf(pinned);
    }
}
