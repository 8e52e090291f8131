package org.runspacelab.ui.soak;

/**
 * One action of a soak. What it works on is chosen by its numbers from what there is when its turn comes.
 *
 * @param number from 1
 * @param deed what is done
 * @param which which one of several, from 0
 * @param with with what of several, from 0
 * @param pause how long the user waits after it, in ms
 */
record Action(int number, Deed deed, int which, int with, int pause) {

    @Override
    public String toString() {
        return "%d %s %d %d, then %d ms".formatted(number, deed, which, with, pause);
    }
}
