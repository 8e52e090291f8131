package org.runspacelab.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who alone may write to a store or a shared variable at one moment, and who waits for that to end.
 *
 * @param holder the thread that shuts the others out; null where nobody does
 * @param actor for whom it does; null where nobody does
 */
public record LockLook(@Nullable Thread holder, @Nullable Actor actor, List<Waiter> waiting) {

    /**
     * One that waits.
     *
     * @param key what it wants to write; null where it wants to shut others out itself, or to write more than one
     */
    public record Waiter(Thread thread, Actor actor, @Nullable Object key) {}
}
