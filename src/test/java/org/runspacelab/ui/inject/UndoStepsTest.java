package org.runspacelab.ui.inject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;

/** Which version each undo and redo expects to find, without a store being written. */
class UndoStepsTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final Place place = new Place(session.store(), "k");
    private final UndoSteps steps = new UndoSteps();

    @AfterEach
    void close() {
        session.close();
    }

    private Step step(long before, long after) {
        Step step = new Step(place, new Held("at " + before, before), new Held("at " + after, after));
        steps.add(step);
        return step;
    }

    private long expected(Step.Way way) {
        return steps.next(way).orElseThrow().from(way).version();
    }

    private void go(Step.Way way, long version) {
        steps.went(way, steps.next(way).orElseThrow(), version);
    }

    @Test
    void eachUndoExpectsWhatTheOneBeforeItLeft() {
        step(0, 1);
        step(1, 2);

        assertThat(expected(Step.Way.UNDO)).isEqualTo(2);
        go(Step.Way.UNDO, 3);
        assertThat(expected(Step.Way.UNDO)).as("version 1 came back as 3").isEqualTo(3);
        go(Step.Way.UNDO, 0);
        assertThat(steps.next(Step.Way.UNDO)).isEmpty();

        assertThat(expected(Step.Way.REDO)).as("missing").isZero();
        go(Step.Way.REDO, 5);
        assertThat(expected(Step.Way.REDO)).isEqualTo(5);
        go(Step.Way.REDO, 6);
        assertThat(expected(Step.Way.UNDO)).isEqualTo(6);
    }

    @Test
    void whatAnotherWroteBetweenTwoInjectionsIsNewerThanTheFirst() {
        step(0, 1);
        // Version 2 is another's.
        step(2, 3);

        go(Step.Way.UNDO, 4);

        assertThat(expected(Step.Way.UNDO)).as("still its own version, which is gone").isEqualTo(1);
    }

    @Test
    void anInjectionEndsWhatCouldBeRedone() {
        step(0, 1);
        go(Step.Way.UNDO, 0);
        step(0, 2);

        assertThat(steps.next(Step.Way.REDO)).isEmpty();
    }

    @Test
    void onlyTheLastCanBeUndone() {
        for (int version = 1; version <= UndoSteps.MAX + 10; version++) {
            step(version - 1, version);
        }
        int undone = 0;
        while (steps.next(Step.Way.UNDO).isPresent()) {
            go(Step.Way.UNDO, 1_000 + undone++);
        }

        assertThat(undone).isEqualTo(UndoSteps.MAX);
    }
}
