package org.runspacelab.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

/**
 * A place in all that happens in a session, from which an {@link EventFeed} can go on.
 *
 * @param stores the sequence number of the last write known of each store; of others nothing is
 * @param lines the number of the last host line known
 * @param states the number of the last state change known
 * @param settledReceipts of how many injections it is known what became of them
 * @param openReceipts the injections of which it is not
 */
public record FeedStart(
        Map<SynchronizedStore, Long> stores,
        long lines,
        long states,
        long settledReceipts,
        List<Receipt> openReceipts) {

    static final FeedStart BEGINNING = new FeedStart(Map.of(), 0, 0, 0, List.of());

    public FeedStart {
        stores = Map.copyOf(stores);
        openReceipts = List.copyOf(openReceipts);
    }

    /** After everything that has happened so far. */
    public static FeedStart now(LabSession session) {
        ReceiptBook.Look receipts = session.receipts();
        Map<SynchronizedStore, Long> stores = new HashMap<>();
        session.shared().stores().forEach(store -> stores.put(store, store.sequence()));
        return new FeedStart(stores, session.runspaces().lines().last(), session.runspaces().states().last(),
                receipts.settled(), receipts.open());
    }

    /** The same, but in this store after this write. */
    public FeedStart after(SynchronizedStore store, long sequence) {
        Map<SynchronizedStore, Long> changed = new HashMap<>(stores);
        changed.put(store, sequence);
        return new FeedStart(changed, lines, states, settledReceipts, openReceipts);
    }

    /** The same, but after this host line. */
    public FeedStart afterLine(long line) {
        return new FeedStart(stores, line, states, settledReceipts, openReceipts);
    }

    /** How many writes, lines, state changes and settled injections there were since. Takes no lock of the loops. */
    public long happenedSince(LabSession session) {
        long happened = session.runspaces().lines().last() - lines
                + session.runspaces().states().last() - states
                + session.receipts().settled() - settledReceipts;
        for (SynchronizedStore store : session.shared().stores()) {
            happened += store.sequence() - stores.getOrDefault(store, 0L);
        }
        return happened;
    }
}
