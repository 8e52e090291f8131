package org.runspacelab.ui.inject;

import java.time.ZonedDateTime;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.EditableText;
import org.runspacelab.session.InputException;
import org.runspacelab.session.InputProblem;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.Steppable;
import org.runspacelab.ui.store.ShownStore;

/**
 * Injecting for the window: reads what was typed, writes it off the FX thread, keeps the receipts, and can undo and
 * repeat. Everything but {@link #gather} belongs to the FX thread.
 */
public final class InjectModel implements Steppable {

    private record Repeatable(Place place, @Nullable Object value) {}

    private final LabSession session;
    private final ShownStore shownStore;
    private final Background background;
    private final ReceiptText texts;
    private final EditableText editable;
    private final Writes writes;
    private final Receipts receipts;
    private final UndoModel undo;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canRepeat = new ReadOnlyBooleanWrapper();
    private @Nullable Repeatable last;

    /** @param values makes the line of a newer value where a write comes too late, and text to edit */
    public InjectModel(
            LabSession session, ShownStore shownStore, Background background, ReceiptText texts, ValueText values) {
        this.session = session;
        this.shownStore = shownStore;
        this.background = background;
        this.texts = texts;
        editable = new EditableText(values);
        writes = new Writes(session, values);
        receipts = new Receipts(texts);
        undo = new UndoModel(writes, background, receipts, texts, this::failed);
    }

    /** What became of the last injections. */
    public Receipts receipts() {
        return receipts;
    }

    public UndoModel undo() {
        return undo;
    }

    /** What is wrong with what was typed or came too late, and what to do; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** True once something was injected. */
    public ReadOnlyBooleanProperty canRepeatProperty() {
        return canRepeat.getReadOnlyProperty();
    }

    /** Injects what was typed into the shown store; false where it can't be used, and then the problem says why. */
    public boolean inject(Object key, ValueType type, String text) {
        return inject(shownStore.get(), key, type, text, OptionalLong.empty(), _ -> {});
    }

    /**
     * The same into any store, only at a version of the key (0: only while it is missing).
     *
     * @param written told the version it got
     */
    boolean inject(SynchronizedStore store, Object key, ValueType type, String text, OptionalLong onlyIf,
            LongConsumer written) {
        try {
            if (key.toString().isBlank()) {
                throw new InputException(new InputProblem.EmptyKey());
            }
            Object value = type.parse(text, now());
            session.check(store, key, value);
            Place place = new Place(store, key);
            last = new Repeatable(place, value);
            canRepeat.set(true);
            write(place, value, onlyIf, written);
            return true;
        } catch (InputException e) {
            problem.set(texts.problem(e.problem()));
            return false;
        }
    }

    /** Injects a value; the loop's flag, for instance. */
    public void write(SynchronizedStore store, Object key, @Nullable Object value) {
        write(new Place(store, key), value, OptionalLong.empty(), _ -> {});
    }

    /** Makes the last injection once more, where it was made. */
    public void repeat() {
        Repeatable again = last;
        if (again == null) {
            problem.set(texts.nothingToRepeat());
        } else {
            write(again.place, again.value, OptionalLong.empty(), _ -> {});
        }
    }

    /** Makes the text in which a key's value can be edited, and hands it over; a problem where it is too large. */
    void edit(Object key, Consumer<String> ready) {
        SynchronizedStore store = shownStore.get();
        problem.set("");
        background.run(() -> {
            StoreEntry entry = store.entry(key);
            return editable.of(entry == null ? null : entry.value());
        }, text -> text.ifPresentOrElse(ready, () -> problem.set(texts.tooLargeToEdit(key))), this::failed);
    }

    /** The store that is shown. */
    SynchronizedStore store() {
        return shownStore.get();
    }

    /** The moment it is now, in the window's zone. */
    ZonedDateTime now() {
        return texts.now();
    }

    /** Forgets the problem: something else is being typed. */
    public void clearProblem() {
        problem.set("");
    }

    @Override
    public @Nullable Runnable gather(long now) {
        return receipts.gather(now);
    }

    /** What is injected into a paused view is followed: it answers the user. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return receipts.gatherPaused();
    }

    @Override
    public @Nullable Runnable step(LabEvent change) {
        return change instanceof LabEvent.ReceiptClosed(long _, Receipt closed) ? receipts.step(closed) : null;
    }

    private void write(Place place, @Nullable Object value, OptionalLong onlyIf, LongConsumer written) {
        problem.set("");
        background.run(() -> writes.put(place, value, onlyIf), end -> ended(end, written), this::failed);
    }

    private void ended(Written end, LongConsumer written) {
        switch (end) {
            case Written.Done done -> {
                receipts.add(Receipts.Kind.INJECTED, done);
                undo.injected(done.step());
                written.accept(done.step().after().version());
            }
            case Written.TooLate late -> problem.set(texts.tooLate(late));
        }
    }

    private void failed(Exception e) {
        problem.set(e instanceof InputException input ? texts.problem(input.problem()) : texts.failure(e));
    }
}
