package org.runspacelab.ui.settings;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.runspacelab.ui.store.PinnedKeys;

/** The pinned keys, kept between starts; only keys that are text are. */
public final class KeptPins {

    private KeptPins() {}

    /**
     * The keys that the user pinned last.
     *
     * @param first those of the first start
     */
    public static PinnedKeys of(UserChoices choices, List<String> first) {
        List<String> kept = choices.pinned();
        PinnedKeys pinned = new PinnedKeys(kept == null ? first : kept);
        pinned.keys().addListener((ListChangeListener<Object>) _ -> choices.setPinned(
                pinned.keys().stream().filter(String.class::isInstance).map(String.class::cast).toList()));
        return pinned;
    }
}
