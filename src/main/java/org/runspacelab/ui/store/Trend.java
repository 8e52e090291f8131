package org.runspacelab.ui.store;

/** Which way a number went with its last change. */
enum Trend {
    NONE,
    UP,
    DOWN;

    /** From one value to the next; NaN stands for what is no number. The same value again keeps the trend. */
    Trend after(double before, double now) {
        if (Double.isNaN(before) || Double.isNaN(now)) {
            return NONE;
        }
        int step = Double.compare(now, before);
        return step == 0 ? this : step > 0 ? UP : DOWN;
    }
}
