package org.runspacelab.ui.soak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Has a plan's actions done one after another, and remembers them. */
final class Soak {

    private static final int LAST = 25;

    private final long seed;
    private final Doer doer;
    private final Checks checks;
    private final List<Action> trace = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private int skipped;

    /** Says what is broken. */
    @FunctionalInterface
    interface Checks {
        /** @throws AssertionError where something is */
        void check();
    }

    Soak(long seed, Doer doer, Checks checks) {
        this.seed = seed;
        this.doer = doer;
        this.checks = checks;
    }

    /**
     * Goes on until it is told that it is enough.
     *
     * @throws AssertionError with the seed, the number and the last actions where something broke
     */
    void run(BooleanSupplier enough) throws InterruptedException {
        Plan plan = new Plan(seed);
        while (!enough.getAsBoolean()) {
            Action action = plan.next();
            trace.add(action);
            try {
                boolean wasDone = doer.does(action);
                remember(action, wasDone);
                checks.check();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | AssertionError e) {
                throw broken("at " + action, e);
            }
        }
    }

    /** What is done and looked at after the last action. */
    @FunctionalInterface
    interface End {
        void run() throws Exception;
    }

    /** @throws AssertionError as {@link #run} does, where something broke there */
    void end(End end) throws InterruptedException {
        try {
            end.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            throw broken("at the end", e);
        }
    }

    /** What broke, with how to see it again. */
    private AssertionError broken(String where, Throwable cause) {
        return new AssertionError("soak: seed %d broke %s, after %d actions: %s%nThe last actions:%n%s".formatted(seed, where,
                trace.size(), cause.getMessage(), String.join(System.lineSeparator(), last)), cause);
    }

    /** Every action so far, those included for which there was nothing to do. */
    List<Action> trace() {
        return List.copyOf(trace);
    }

    int skipped() {
        return skipped;
    }

    /** How often what was done, like "INJECT 12". */
    String counts() {
        return done.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private void remember(Action action, boolean wasDone) {
        if (wasDone) {
            done.merge(action.deed(), 1, Integer::sum);
        } else {
            skipped++;
        }
        if (last.size() >= LAST) {
            last.removeFirst();
        }
        last.addLast(action + (wasDone ? "" : " (nothing to do)"));
    }
}
