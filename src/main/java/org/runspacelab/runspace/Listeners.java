package org.runspacelab.runspace;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who wants to hear of something. They are foreign code: called under no lock, and one that fails harms nobody. */
final class Listeners<T extends @Nullable Object> {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    /** Has an identity of its own, so that one listener can be there twice and leave once. */
    private record Place<T extends @Nullable Object>(Consumer<T> listener, Object identity) {}

    private final List<Place<T>> places = new CopyOnWriteArrayList<>();

    Registration add(Consumer<T> listener) {
        Place<T> place = new Place<>(listener, new Object());
        places.add(place);
        return () -> places.remove(place);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    void tell(T news) {
        for (Place<T> place : places) {
            try {
                place.listener().accept(news);
            } catch (Throwable foreign) {
                LOG.log(Level.WARNING, "A listener failed", foreign);
            }
        }
    }
}
