package org.runspacelab.ui.soak;

import java.util.Iterator;
import java.util.Random;

/** The endless actions of one seed: they follow from it alone, whatever happens. */
final class Plan implements Iterator<Action> {

    /** First after so many actions, when all has been done once, and then ever again, everything is stopped. */
    private static final int FIRST_QUIET = 100;
    private static final int QUIET_EVERY = 200;
    private static final int MOST = 1 << 16;
    private static final int LEAST_PAUSE = 10;
    private static final int MOST_PAUSE = 90;

    private final Random random;
    private int number;

    Plan(long seed) {
        random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Action next() {
        number++;
        Deed drawn = Deed.at(random.nextInt(Deed.total()));
        Deed deed = number % QUIET_EVERY == FIRST_QUIET ? Deed.QUIET : drawn;
        return new Action(number, deed, random.nextInt(MOST), random.nextInt(MOST),
                random.nextInt(LEAST_PAUSE, MOST_PAUSE));
    }
}
