package org.runspacelab.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;

/** The receipts of a session's injections: those that are open, and how many were ever settled. Callable from any thread. */
final class ReceiptBook {

    private static final int MAX_RECEIPTS = 10_000;

    /**
     * One look at them, all at the same moment.
     *
     * @param settled of how many injections it is known what became of them
     * @param open those of which it is not
     */
    record Look(long settled, List<Receipt> open) {}

    private final LabClock clock;
    /** Guards itself and everything below. */
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private long settledAndGone;
    private boolean closed;

    ReceiptBook(LabClock clock) {
        this.clock = clock;
    }

    void add(Receipt receipt) {
        synchronized (receipts) {
            if (closed) {
                receipt.closeUnread(clock.nanos());
                settledAndGone++;
                return;
            }
            int before = receipts.size();
            receipts.removeIf(old -> !old.isPending());
            settledAndGone += before - receipts.size();
            if (receipts.size() >= MAX_RECEIPTS) {
                receipts.removeFirst().closeUnread(clock.nanos());
                settledAndGone++;
            }
            receipts.addLast(receipt);
        }
    }

    Look look() {
        synchronized (receipts) {
            List<Receipt> open = receipts.stream().filter(Receipt::isPending).toList();
            return new Look(settledAndGone + receipts.size() - open.size(), open);
        }
    }

    /** Says of every injection that nobody has read so far that nobody ever did. */
    void closeOpen() {
        synchronized (receipts) {
            // Read in here, so that it comes after every injection in the list.
            long now = clock.nanos();
            receipts.forEach(receipt -> receipt.closeUnread(now));
            settledAndGone += receipts.size();
            receipts.clear();
        }
    }

    /** What is injected from now on is unread. */
    void close() {
        synchronized (receipts) {
            closed = true;
        }
        closeOpen();
    }
}
