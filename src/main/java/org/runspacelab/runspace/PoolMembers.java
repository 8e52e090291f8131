package org.runspacelab.runspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runspaces of one pool: which there are, which are idle, and how many there may be. Not thread-safe: the
 * pool's lock guards it. What is too many is only put aside here: closing it calls listeners.
 */
final class PoolMembers {

    /** How long a runspace above the minimum may be idle. */
    static final Duration IDLE_LIMIT = Duration.ofMinutes(15);

    private record Idle(Runspace runspace, long since) {}

    /** In the order in which they were made. */
    private final Set<Runspace> all = new LinkedHashSet<>();
    /** The one that was idle last is at the end, and is taken first. */
    private final Deque<Idle> idle = new ArrayDeque<>();
    private List<Runspace> surplus = new ArrayList<>();
    private int min;
    private int max;

    PoolMembers(int min, int max) {
        if (min < 1 || max < 1 || min > max) {
            throw new IllegalArgumentException(
                    "a pool has a minimum of at least 1 and a maximum not below it, not %d and %d".formatted(min, max));
        }
        this.min = min;
        this.max = max;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** How many are handed out. */
    int busy() {
        return all.size() - idle.size();
    }

    /** How many could be handed out now, those that would be made for it included. */
    int available() {
        return Math.max(0, max - busy());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Runspace> all() {
        return List.copyOf(all);
    }

    boolean setMin(int value) {
        if (value < 1 || value > max) {
            return false;
        }
        min = value;
        return true;
    }

    boolean setMax(int value) {
        if (value < min) {
            return false;
        }
        max = value;
        while (all.size() > max && !idle.isEmpty()) {
            putAside(idle.removeFirst().runspace());
        }
        return true;
    }

    /** The one that was idle last, else a new one where there may be one more, else null. */
    @Nullable Runspace take(Supplier<Runspace> maker) {
        Idle latest = idle.pollLast();
        if (latest != null) {
            return latest.runspace();
        }
        if (all.size() >= max) {
            return null;
        }
        Runspace made = maker.get();
        all.add(made);
        return made;
    }

    void addIdle(Runspace made, long now) {
        all.add(made);
        idle.addLast(new Idle(made, now));
    }

    /** Takes one back that was handed out; one that is not opened any more is forgotten. */
    void giveBack(Runspace runspace, long now) {
        if (runspace.state() != RunspaceState.OPENED) {
            all.remove(runspace);
        } else if (all.size() > max) {
            putAside(runspace);
        } else if (all.contains(runspace)) {
            idle.addLast(new Idle(runspace, now));
        }
    }

    /** Forgets one that somebody closed, if it is closed. */
    void remove(Runspace runspace) {
        if (runspace.state() == RunspaceState.CLOSED || runspace.state() == RunspaceState.BROKEN) {
            all.remove(runspace);
            idle.removeIf(one -> one.runspace() == runspace);
        }
    }

    /** Puts aside what is above the minimum and was idle too long. */
    void trim(long now) {
        while (all.size() > min && !idle.isEmpty()
                && now - idle.getFirst().since() >= IDLE_LIMIT.toNanos()) {
            putAside(idle.removeFirst().runspace());
        }
    }

    private void putAside(Runspace runspace) {
        all.remove(runspace);
        surplus.add(runspace);
    }

    /** What is to be closed, once. */
    List<Runspace> takeSurplus() {
        if (surplus.isEmpty()) {
            return List.of();
        }
        List<Runspace> taken = surplus;
        surplus = new ArrayList<>();
        return taken;
    }
}
