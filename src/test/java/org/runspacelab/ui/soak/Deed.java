package org.runspacelab.ui.soak;

import java.util.Arrays;

/** What a user does in a soak, and how often compared with the other deeds. */
enum Deed {
    START_LOOP(5),
    ASK(3),
    STOP_ALL(1),
    SCENARIO(5),
    SCRIPT(9),
    NEST(4),
    POOL(4),
    JOB(4),
    /** A script that does not stop when it is told to. */
    STUBBORN(2),
    STOP_ONE(5),
    ABANDON_ONE(3),
    CLOSE_POOL(3),
    STOP_JOB(2),
    KILL_JOB(3),
    EDITOR_RUN(3),
    EDITOR_STOP(3),
    /** An injection through the window's bar. */
    INJECT(14),
    /** An injection through the session, from another thread than the window's. */
    WRITE(10),
    UNDO(6),
    REDO(2),
    REPEAT(3),
    PAUSE(5),
    STEP(4),
    RECORD(3),
    REPLAY(4),
    CLOSE_REPLAY(2),
    THEME(1),
    LANGUAGE(1),
    TEXT_SIZE(1),
    TAB(4),
    SELECT_ROW(4),
    CLEAR_ENDED(3),
    /** Everything is stopped, and what is left is counted. Comes at set places only. */
    QUIET(0);

    private static final int TOTAL = Arrays.stream(values()).mapToInt(deed -> deed.weight).sum();

    private final int weight;

    Deed(int weight) {
        this.weight = weight;
    }

    static int total() {
        return TOTAL;
    }

    /** The deed at a place between 0 and {@link #total()}. */
    static Deed at(int place) {
        int left = place;
        for (Deed deed : values()) {
            left -= deed.weight;
            if (left < 0) {
                return deed;
            }
        }
        throw new IllegalArgumentException("no deed at " + place);
    }
}
