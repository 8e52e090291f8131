package org.runspacelab.ui.theme;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the window that is made when it is first asked for, since most starts never show it. Belongs to the FX thread. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private @Nullable T made;

    /** @param make called once at most */
    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T present = made;
        if (present == null) {
            present = make.get();
            made = present;
        }
        return present;
    }

    /** Does this with it where it was made, and nothing otherwise. */
    public void ifMade(Consumer<? super T> action) {
        T present = made;
        if (present != null) {
            action.accept(present);
        }
    }
}
