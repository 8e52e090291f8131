package org.runspacelab.ui.soak;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The endless actions of one seed: they follow from it alone, whatever happens. */
final class Plan implements Iterator<Action> {

    /** First after so many actions, when all has been done once, and then ever again, everything is stopped. */
    private static final int FIRST_QUIET = 60;
    private static final int QUIET_EVERY = 150;
    private static final int MOST = 1 << 16;
    private static final int LEAST_PAUSE = 10;
    private static final int MOST_PAUSE = 90;

    private final Random random;
    private int number;

    Plan(long seed) {
        random = new Random(seed);
    }

    /** The next so many actions. */
    List<Action> first(int many) {
        return Stream.generate(this::next).limit(many).toList();
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
