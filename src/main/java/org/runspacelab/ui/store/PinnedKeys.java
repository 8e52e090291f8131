package org.runspacelab.ui.store;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The keys in the watch strip, in their order there. Belongs to the FX thread. */
public final class PinnedKeys {

    /** How many can be read from the back of a room at once. */
    public static final int MAX = 8;

    private final ObservableList<Object> keys = FXCollections.observableArrayList();
    /** Kept: what listens to a view made for the moment is soon forgotten. */
    private final ObservableList<Object> keysView = FXCollections.unmodifiableObservableList(keys);

    public PinnedKeys(List<?> first) {
        set(first);
    }

    /** Every pinned key. */
    public ObservableList<Object> keys() {
        return keysView;
    }

    /** Pins these instead, as many as there is room for; to be restored from what was kept. */
    public void set(List<?> wanted) {
        keys.setAll(wanted.stream().limit(MAX).toList());
    }

    /** Pins a key, or unpins it where it is pinned; the one pinned first gives way where there is no more room. */
    public void turn(Object key) {
        if (!unpin(key)) {
            if (keys.size() >= MAX) {
                keys.removeFirst();
            }
            keys.add(key);
        }
    }

    /** Pins all of these that are not, or unpins them where all are. */
    void turn(List<?> some) {
        boolean on = !arePinned(some);
        for (Object key : some) {
            if (isPinned(key) != on) {
                turn(key);
            }
        }
    }

    boolean arePinned(List<?> some) {
        return !some.isEmpty() && some.stream().allMatch(this::isPinned);
    }

    boolean unpin(Object key) {
        return keys.removeIf(pinned -> StoreModel.isSame(pinned, key));
    }

    boolean isPinned(Object key) {
        return keys.stream().anyMatch(pinned -> StoreModel.isSame(pinned, key));
    }
}
