package org.runspacelab.ui.soak;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.runspacelab.store.Journal;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/** Follows every write to one store: none missing, none twice, versions without gaps. Belongs to one thread. */
final class StoreLedger {

    private static final int CHUNK = 4_096;

    private final SynchronizedStore store;
    private final Consumer<String> broken;
    private final Consumer<Receipt> receipts;
    private final Map<Object, Long> versions = new HashMap<>();
    private long read;
    private long seen;
    private long letGo;
    /** How many versions were not met, of all keys: writes that the journal let go before they were read here. */
    private long unmet;

    /**
     * @param broken told of what is wrong
     * @param receipts told of each injection
     */
    StoreLedger(SynchronizedStore store, Consumer<String> broken, Consumer<Receipt> receipts) {
        this.store = store;
        this.broken = broken;
        this.receipts = receipts;
    }

    /** Reads on to the end that the journal has when it begins. */
    void follow() {
        long end = store.sequence();
        while (read < end) {
            Journal.Slice<StoreEntry> slice = store.journalAfter(read, CHUNK);
            if (slice.last() - read != slice.items().size() + slice.dropped()) {
                broken.accept("%s: of the writes %d to %d the journal has %d and let go %d".formatted(
                        store.name(), read + 1, slice.last(), slice.items().size(), slice.dropped()));
            }
            seen += slice.items().size();
            letGo += slice.dropped();
            slice.items().forEach(this::met);
            read = slice.last();
        }
        if (unmet > letGo) {
            broken.accept("%s: %d versions are missing, and only %d writes were let go".formatted(store.name(), unmet, letGo));
        }
    }

    private void met(StoreEntry entry) {
        if (entry.sequence() <= read) {
            broken.accept("%s: write %d comes after write %d".formatted(store.name(), entry.sequence(), read));
        }
        read = entry.sequence();
        long before = versions.getOrDefault(entry.key(), 0L);
        if (entry.version() <= before) {
            broken.accept("%s: %s has version %d after version %d".formatted(
                    store.name(), entry.key(), entry.version(), before));
        }
        unmet += entry.version() - before - 1;
        versions.put(entry.key(), entry.version());
        Receipt receipt = entry.receipt();
        if (receipt != null) {
            if (receipt.version() != entry.version() || !receipt.key().equals(entry.key())) {
                broken.accept("%s: the receipt of %s version %d is for %s version %d".formatted(store.name(), entry.key(),
                        entry.version(), receipt.key(), receipt.version()));
            }
            receipts.accept(receipt);
        }
    }

    /**
     * Once nobody writes any more: every write is accounted for, by the journal and its count, here and by the
     * versions; how many are not.
     */
    long lost() {
        follow();
        long last = store.sequence();
        Journal.Slice<StoreEntry> all = store.journalAfter(0, Integer.MAX_VALUE);
        long unkept = Math.abs(last - all.items().size() - store.journalDropped());
        long latest = versions.values().stream().mapToLong(Long::longValue).sum();
        // What was let go unread may have been the last write to its key.
        long unversioned = Math.max(0, last - latest - letGo) + Math.max(0, latest - last);
        return unkept + Math.abs(last - seen - letGo) + unversioned;
    }

    long writes() {
        return store.sequence();
    }

    /** How many writes the journal let go before they were read here. */
    long letGo() {
        return letGo;
    }
}
