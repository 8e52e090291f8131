package org.runspacelab.ui.inject;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The injections that can be undone, the last first, and those undone that can be redone. Belongs to one thread. */
final class UndoSteps {

    /** How many injections can be undone. */
    static final int MAX = 50;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** Something was injected: what was undone before can't be redone. */
    void add(Step step) {
        undone.clear();
        done.push(step);
        if (done.size() > MAX) {
            done.removeLast();
        }
    }

    /** The step to go next that way; empty where there is none. */
    Optional<Step> next(Step.Way way) {
        return Optional.ofNullable(from(way).peek());
    }

    /** This step was gone: its value came back as this version (0: as missing). */
    void went(Step.Way way, Step step, long version) {
        drop(way, step);
        (way == Step.Way.UNDO ? undone : done).push(step);
        long before = step.to(way).version();
        move(done, step.place(), before, version);
        move(undone, step.place(), before, version);
    }

    /** This step is given up. */
    void drop(Step.Way way, Step step) {
        // The very one: to compare values would be to run their own code.
        from(way).removeIf(other -> other == step);
    }

    private Deque<Step> from(Step.Way way) {
        return way == Step.Way.UNDO ? done : undone;
    }

    private static void move(Deque<Step> steps, Place place, long from, long to) {
        Deque<Step> moved = new ArrayDeque<>();
        steps.forEach(step -> moved.addLast(step.moved(place, from, to)));
        steps.clear();
        steps.addAll(moved);
    }
}
