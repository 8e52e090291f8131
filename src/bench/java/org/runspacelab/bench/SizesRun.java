package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.util.Arrays;
import org.runspacelab.ui.MeasuredWindow;
import org.runspacelab.ui.inspector.DrawnHistory;
import org.runspacelab.ui.store.PulseOfKeys;

/** Much against little: points that are drawn, and keys of which few change. In a process of its own. */
final class SizesRun {

    /** What is timed, once. */
    @FunctionalInterface
    private interface Timed {
        long nanos() throws Exception;
    }

    private SizesRun() {}

    /** @param arguments how often each is measured */
    public static void main(String... arguments) {
        int times = Integer.parseInt(arguments[0]);
        Found.run(() -> {
            MeasuredWindow.start();
            history(times);
            keys(times);
        });
    }

    private static void history(int times) throws Exception {
        DrawnHistory much = new DrawnHistory(1_000_000);
        DrawnHistory little = new DrawnHistory(1_000);
        compare("history", much::draw, little::draw, times);
        check(much.isDrawn() && little.isDrawn(), "nothing was drawn");
    }

    private static void keys(int times) throws Exception {
        PulseOfKeys many = new PulseOfKeys(100_000);
        PulseOfKeys few = new PulseOfKeys(1_000);
        many.settle();
        few.settle();
        compare("keys", many::pulse, few::pulse, times);
        check(many.isRight() && few.isRight(), "the table does not show what is in the store");
    }

    /** In turns, after as many that do not count; the means without the slowest tenth, in milliseconds. */
    private static void compare(String name, Timed much, Timed little, int times) throws Exception {
        long[] most = new long[times];
        long[] least = new long[times];
        for (int i = -times; i < times; i++) {
            long one = much.nanos();
            long other = little.nanos();
            if (i >= 0) {
                most[i] = one;
                least[i] = other;
            }
        }
        Found.tell(name + "-much", mean(most));
        Found.tell(name + "-little", mean(least));
    }

    private static double mean(long[] nanos) {
        Arrays.sort(nanos);
        return Arrays.stream(nanos).limit(nanos.length * 9L / 10).average().orElseThrow() / 1e6;
    }
}
