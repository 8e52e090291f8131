package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

/** A process that tells its figure and then finds that its work was not done right. */
final class WrongSum {

    static final String NAME = "sum";

    private WrongSum() {}

    public static void main(String... arguments) {
        Found.run(() -> {
            Found.tell(NAME, 1);
            check(false, "the sum is wrong, as it has to be");
        });
    }
}
