package org.runspacelab.ui.store;

/** The points of a line through samples: x from left to right, the lowest value at the bottom. */
final class Sparkline {

    private Sparkline() {}

    /** Pairs of x and y within this width and height; a flat line runs through the middle. */
    static Double[] points(Samples samples, double width, double height) {
        int size = samples.size();
        double min = samples.min();
        double span = samples.max() - min;
        Double[] points = new Double[size * 2];
        for (int i = 0; i < size; i++) {
            boolean flat = span <= 0 || !Double.isFinite(span);
            points[2 * i] = size == 1 ? 0 : width * i / (size - 1);
            points[2 * i + 1] = flat ? height / 2 : height - height * ((samples.get(i) - min) / span);
        }
        return points;
    }
}
