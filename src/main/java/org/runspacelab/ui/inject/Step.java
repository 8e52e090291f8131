package org.runspacelab.ui.inject;

/** An injection as it can be undone and redone: what the key held before it and after it. */
record Step(Place place, Held before, Held after) {

    /** Which way a step is gone. */
    enum Way {
        UNDO,
        REDO
    }

    /** What is to be there afterwards. */
    Held to(Way way) {
        return way == Way.UNDO ? before : after;
    }

    /** What is there if nobody has written since. */
    Held from(Way way) {
        return way == Way.UNDO ? after : before;
    }

    /** The same where the state of this version has come back as another version. */
    Step moved(Place at, long from, long to) {
        return !place.isSameAs(at)
                ? this
                : new Step(place, before.version() == from ? before.at(to) : before,
                        after.version() == from ? after.at(to) : after);
    }
}
