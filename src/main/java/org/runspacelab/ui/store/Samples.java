package org.runspacelab.ui.store;

/** The last numbers a key was seen with, oldest first: what a sparkline shows. Belongs to the FX thread. */
final class Samples {

    static final int CAPACITY = 40;

    private final double[] ring = new double[CAPACITY];
    private int next;
    private int size;

    /** One more; the oldest goes. What is no finite number begins anew. */
    void add(double number) {
        if (!Double.isFinite(number)) {
            clear();
            return;
        }
        ring[next] = number;
        next = (next + 1) % CAPACITY;
        size = Math.min(size + 1, CAPACITY);
    }

    void clear() {
        next = 0;
        size = 0;
    }

    int size() {
        return size;
    }

    /** @param index 0 for the oldest */
    double get(int index) {
        return ring[Math.floorMod(next - size + index, CAPACITY)];
    }

    double last() {
        return get(size - 1);
    }

    double min() {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            min = Math.min(min, get(i));
        }
        return min;
    }

    double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            max = Math.max(max, get(i));
        }
        return max;
    }
}
