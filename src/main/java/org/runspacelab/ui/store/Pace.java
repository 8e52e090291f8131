package org.runspacelab.ui.store;

/**
 * How often a key is written, and whether its writer still lives.
 *
 * @param perSecond writes a second, lately
 * @param stale true where the pipeline that wrote it last has ended
 */
record Pace(double perSecond, boolean stale) implements Comparable<Pace> {

    static final Pace NONE = new Pace(0, false);

    Pace at(double perSecond) {
        return new Pace(perSecond, stale);
    }

    Pace stale(boolean stale) {
        return new Pace(perSecond, stale);
    }

    @Override
    public int compareTo(Pace other) {
        return Double.compare(perSecond, other.perSecond);
    }
}
