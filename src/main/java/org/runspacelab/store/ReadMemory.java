package org.runspacelab.store;

/**
 * Which version of which key one run of a pipeline read last, for the last keys it read. What does not fit is
 * forgotten. Belongs to the thread that runs the pipeline; a race, where a script makes one, can only forget.
 */
final class ReadMemory {

    private static final int CELLS = 64;
    private static final int VERSION_BITS = 24;
    private static final long VERSION_MASK = (1L << VERSION_BITS) - 1;

    /** Of a run that has read nothing yet, as most tiny ones never do. Nobody writes to it. */
    private static final long[] NONE = new long[CELLS];

    /** A slot's id and the low bits of a version in one number, so that no reader sees halves of two. */
    private long[] cells = NONE;

    void remember(Slot slot, long version) {
        if (cells == NONE) {
            cells = new long[CELLS];
        }
        cells[index(slot)] = cell(slot, version);
    }

    void forget(Slot slot) {
        if (knows(slot)) {
            cells[index(slot)] = 0;
        }
    }

    /** True only where the slot was read, and what was read is not this version. */
    boolean readAnother(Slot slot, long version) {
        return knows(slot) && cells[index(slot)] != cell(slot, version);
    }

    private boolean knows(Slot slot) {
        return cells[index(slot)] >>> VERSION_BITS == slot.id;
    }

    private static long cell(Slot slot, long version) {
        return slot.id << VERSION_BITS | version & VERSION_MASK;
    }

    private static int index(Slot slot) {
        return (int) slot.id & (CELLS - 1);
    }
}
