package org.runspacelab.ui.inject;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.InputException;
import org.runspacelab.session.InputProblem;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueType;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.Steppable;
import org.runspacelab.ui.store.ShownStore;

/**
 * Injecting for the window: reads what was typed, writes it off the FX thread, and follows the receipt until it is
 * known what became of it. Everything but {@link #gather} belongs to the FX thread.
 */
public final class InjectModel implements Steppable {

    private final LabSession session;
    private final ShownStore shownStore;
    private final Background background;
    private final ReceiptText texts;
    private final ReadOnlyStringWrapper receipt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
    /** The last injection; the pulse looks what became of it. */
    private volatile @Nullable Receipt latest;
    /** Belongs to the pulse's thread. */
    private Receipt.@Nullable Outcome shown;
    private @Nullable Receipt shownOf;
    /** The last one of before the view was paused: what becomes of it is held. The pulse's. */
    private @Nullable Receipt heldOf;

    public InjectModel(LabSession session, ShownStore shownStore, Background background, ReceiptText texts) {
        this.session = session;
        this.shownStore = shownStore;
        this.background = background;
        this.texts = texts;
    }

    /** What became of the last injection; empty before the first. */
    public ReadOnlyStringProperty receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    /** True once the last injection was seen or overwritten. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** What is wrong with what was typed, and what to do; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Injects what was typed; false where it can't be used, and then the problem says why. */
    public boolean inject(Object key, ValueType type, String text) {
        try {
            if (key.toString().isBlank()) {
                throw new InputException(new InputProblem.EmptyKey());
            }
            Object value = type.parse(text);
            session.check(shownStore.get(), key, value);
            write(shownStore.get(), key, value);
            return true;
        } catch (InputException e) {
            problem.set(texts.problem(e.problem()));
            return false;
        }
    }

    /** Injects a value; the loop's flag, for instance. */
    public void write(SynchronizedStore store, Object key, @Nullable Object value) {
        problem.set("");
        background.run(() -> session.inject(store, key, value, OptionalLong.empty()), this::written, this::failed);
    }

    /** Forgets the problem: something else is being typed. */
    public void clearProblem() {
        problem.set("");
    }

    @Override
    public @Nullable Runnable gather(long now) {
        heldOf = latest;
        return look(latest);
    }

    /** The receipt of what is injected into a paused view is followed: it answers the user. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return latest == heldOf ? null : look(latest);
    }

    @Override
    public @Nullable Runnable step(LabEvent change) {
        return change instanceof LabEvent.ReceiptClosed(long _, Receipt closed) && closed == latest
                ? look(closed)
                : null;
    }

    private @Nullable Runnable look(@Nullable Receipt current) {
        if (current == null) {
            return null;
        }
        Receipt.Outcome outcome = current.outcome();
        if (current == shownOf && outcome == shown) {
            return null;
        }
        shownOf = current;
        shown = outcome;
        String text = texts.receipt(current, outcome);
        boolean end = !(outcome instanceof Receipt.Pending);
        return () -> {
            receipt.set(text);
            settled.set(end);
        };
    }

    private void written(Receipt made) {
        latest = made;
    }

    private void failed(Exception e) {
        problem.set(e instanceof InputException input ? texts.problem(input.problem()) : texts.failure(e));
    }
}
