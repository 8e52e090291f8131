package org.runspacelab.ui.inject;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.live.Background;

/**
 * Undo and redo of injections, each an injection itself. What somebody else wrote since is not overwritten before
 * the user said so. Belongs to the FX thread.
 */
public final class UndoModel {

    /** A step that would overwrite something newer. */
    private record Asked(Step.Way way, Step step) {}

    private final Writes writes;
    private final Background background;
    private final Receipts receipts;
    private final ReceiptText texts;
    private final Consumer<Exception> failed;
    private final UndoSteps steps = new UndoSteps();
    /** Asked for while another is under way: each decides by what the one before it left. */
    private final Deque<Step.Way> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private @Nullable Asked asked;
    private boolean busy;

    UndoModel(Writes writes, Background background, Receipts receipts, ReceiptText texts, Consumer<Exception> failed) {
        this.writes = writes;
        this.background = background;
        this.receipts = receipts;
        this.texts = texts;
        this.failed = failed;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What an undo would overwrite, and who wrote it; empty while nothing is asked. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Puts back what was there before the last injection. */
    public void undo() {
        go(Step.Way.UNDO);
    }

    /** Makes the injection that was undone last again. */
    public void redo() {
        go(Step.Way.REDO);
    }

    /** Answers the question: the newer value is to be overwritten. */
    public void overwrite() {
        Asked answered = asked;
        if (answered != null) {
            forgetQuestion();
            busy = true;
            write(answered.way, answered.step, OptionalLong.empty());
        }
    }

    /** Answers the question: the newer value stays, and the step is given up. */
    public void keep() {
        Asked answered = asked;
        if (answered != null) {
            forgetQuestion();
            steps.drop(answered.way, answered.step);
            show();
        }
    }

    void injected(Step step) {
        // Whoever injects again has seen what was asked.
        forgetQuestion();
        steps.add(step);
        show();
    }

    private void go(Step.Way way) {
        if (busy) {
            waiting.add(way);
        } else if (asked == null) {
            start(way);
        }
    }

    private void start(Step.Way way) {
        busy = true;
        // By way of the same thread: an injection that is still on its way there is undone first.
        background.run(() -> true, _ -> writeNext(way), this::fail);
    }

    private void writeNext(Step.Way way) {
        steps.next(way).ifPresentOrElse(
                step -> write(way, step, OptionalLong.of(step.from(way).version())), this::next);
    }

    private void write(Step.Way way, Step step, OptionalLong onlyIf) {
        background.run(() -> writes.restore(step.place(), step.to(way), onlyIf), end -> end(way, step, end), this::fail);
    }

    private void end(Step.Way way, Step step, Written end) {
        switch (end) {
            case Written.Done done -> {
                steps.went(way, step, done.step().after().version());
                receipts.add(way == Step.Way.UNDO ? Receipts.Kind.UNDONE : Receipts.Kind.REDONE, done);
            }
            case Written.TooLate late -> {
                asked = new Asked(way, step);
                waiting.clear();
                question.set(texts.question(late));
            }
        }
        show();
        next();
    }

    private void fail(Exception e) {
        waiting.clear();
        next();
        failed.accept(e);
    }

    private void next() {
        busy = false;
        Step.Way way = waiting.poll();
        if (way != null) {
            start(way);
        }
    }

    private void forgetQuestion() {
        asked = null;
        question.set("");
    }

    private void show() {
        canUndo.set(steps.next(Step.Way.UNDO).isPresent());
        canRedo.set(steps.next(Step.Way.REDO).isPresent());
    }
}
