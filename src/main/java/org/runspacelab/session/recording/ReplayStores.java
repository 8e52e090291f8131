package org.runspacelab.session.recording;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * The stores of a replay, as stores: who shows them follows their changes as those of a session's. After a move back
 * they are others, of the same names. Written by the replay's thread.
 */
public final class ReplayStores implements ReplayFollower {

    /** The writes that are kept to look back at. */
    private static final int JOURNAL = 2_048;
    /** More than that is not kept to look back at, in what moments are weighed by. */
    private static final long MAX_HISTORY_WEIGHT = 1_000_000;

    private static final String OWN = "hash";

    private final LabClock clock;
    private final UnaryOperator<StoreEntry> reading;
    private Map<String, SynchronizedStore> stores = new LinkedHashMap<>();
    private long weight;

    /** @param reading makes of an entry what the reader wants to have of it */
    public ReplayStores(LabClock clock, UnaryOperator<StoreEntry> reading) {
        this.clock = clock;
        this.reading = reading;
    }

    /** The stores there are at the moment, the session's own first, and that one always. */
    public List<SynchronizedStore> stores() {
        return List.copyOf(stores.values());
    }

    @Override
    public void at(Moment moment) {
        stores = new LinkedHashMap<>();
        stores.put(OWN, new SynchronizedStore(OWN, clock, JOURNAL));
        weight = 0;
        moment.stores().forEach((name, entries) -> entries.values().stream()
                .sorted(Comparator.comparingLong(StoreEntry::sequence)).forEach(entry -> write(name, entry)));
    }

    @Override
    public void happened(LabEvent event) {
        switch (event) {
            case LabEvent.Written(String store, StoreEntry entry) -> write(store, entry);
            case LabEvent.ReceiptClosed(long _, Receipt receipt) -> close(receipt);
            default -> {}
        }
        if (weight > MAX_HISTORY_WEIGHT) {
            forgetHistory();
        }
    }

    private void write(String name, StoreEntry entry) {
        weight += Moment.weight(entry);
        stores.computeIfAbsent(name, _ -> new SynchronizedStore(name, clock, JOURNAL)).restore(reading.apply(own(entry)));
    }

    /** With a receipt of its own: it is completed here, and what a moment holds never changes. */
    private static StoreEntry own(StoreEntry entry) {
        Receipt receipt = entry.receipt();
        return receipt == null
                ? entry
                : EventDecoder.with(entry, Receipt.recorded(
                        receipt.id(), receipt.key(), receipt.version(), receipt.nanos(), receipt.outcome()));
    }

    private void close(Receipt closed) {
        for (SynchronizedStore store : stores.values()) {
            StoreEntry entry = store.entry(closed.key());
            if (entry != null && entry.receipt() != null && entry.receipt().id() == closed.id()) {
                entry.receipt().restore(closed.outcome());
            }
        }
    }

    private void forgetHistory() {
        Map<String, SynchronizedStore> before = stores;
        stores = new LinkedHashMap<>();
        weight = 0;
        before.forEach((name, store) -> store.entries().forEach(entry -> write(name, entry)));
        // What is there alone may be as heavy: it is not looked at again and again.
        weight /= 2;
    }
}
