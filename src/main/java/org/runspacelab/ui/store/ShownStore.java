package org.runspacelab.ui.store;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.SharedThings;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.PulseSource;

/** Which of the session's stores the window shows. Chosen on the FX thread, read from any. */
public final class ShownStore implements PulseSource {

    private final Supplier<List<SynchronizedStore>> stores;
    private final ObservableList<SynchronizedStore> all = FXCollections.observableArrayList();
    private volatile SynchronizedStore current;
    private int known;

    public ShownStore(SharedThings shared) {
        this(shared::stores);
    }

    /** @param stores every store there is at the moment, one at least */
    public ShownStore(Supplier<List<SynchronizedStore>> stores) {
        this.stores = stores;
        this.current = stores.get().getFirst();
        this.all.add(current);
        this.known = 1;
    }

    public SynchronizedStore get() {
        return current;
    }

    /** Shows this one with the next pulse. */
    public void show(SynchronizedStore store) {
        current = store;
    }

    /** Every store there is; belongs to the FX thread. */
    public ObservableList<SynchronizedStore> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    @Override
    public @Nullable Runnable gather(long now) {
        int found = stores.get().size();
        if (found == known) {
            return null;
        }
        known = found;
        return this::addNew;
    }

    /** Lets go of those that are no more; belongs to the FX thread. */
    void removeGone() {
        List<SynchronizedStore> present = stores.get();
        all.removeIf(store -> !present.contains(store));
    }

    /** Takes stores over that were made since, so that they can be chosen at once; belongs to the FX thread. */
    void addNew() {
        for (SynchronizedStore store : stores.get()) {
            if (!all.contains(store)) {
                all.add(store);
            }
        }
    }
}
