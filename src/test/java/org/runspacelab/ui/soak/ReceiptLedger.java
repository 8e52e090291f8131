package org.runspacelab.ui.soak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.runspacelab.store.Receipt;

/** Follows the receipts: each belongs to one write, and says once what became of it. Belongs to one thread. */
final class ReceiptLedger {

    private static final int WATCHED = 500;

    private record Told(Receipt receipt, Receipt.Outcome outcome) {}

    private final Consumer<String> broken;
    private final BitSet ids = new BitSet();
    private final List<Receipt> open = new ArrayList<>();
    /** The last that were told: that must not change. */
    private final Deque<Told> told = new ArrayDeque<>();

    ReceiptLedger(Consumer<String> broken) {
        this.broken = broken;
    }

    /** A write has it. */
    void met(Receipt receipt) {
        int id = Math.toIntExact(receipt.id());
        if (ids.get(id)) {
            broken.accept("two writes have receipt " + id);
        }
        ids.set(id);
        open.add(receipt);
    }

    void follow() {
        for (Iterator<Receipt> each = open.iterator(); each.hasNext();) {
            Receipt receipt = each.next();
            if (!receipt.isPending()) {
                each.remove();
                tell(receipt);
            }
        }
        for (Told before : told) {
            if (!before.receipt().outcome().equals(before.outcome())) {
                broken.accept("receipt %d said %s and now says %s".formatted(
                        before.receipt().id(), before.outcome(), before.receipt().outcome()));
            }
        }
    }

    private void tell(Receipt receipt) {
        if (told.size() >= WATCHED) {
            told.removeFirst();
        }
        told.addLast(new Told(receipt, receipt.outcome()));
    }

    int count() {
        return ids.cardinality();
    }

    boolean has(Receipt receipt) {
        return ids.get(Math.toIntExact(receipt.id()));
    }

    /** How many do not say what became of their injection. */
    int open() {
        return open.size();
    }
}
