package org.runspacelab.ui.inspector;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Journal;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * The writes to one key, followed through the store's journal: the last ones for the history, the numbers for the
 * plot. Counts what went by unseen. Belongs to one thread, not the FX thread: values' texts are made.
 */
final class KeyTrail {

    /** How many writes the history has. */
    static final int MAX_HISTORY = 500;

    /** The time for texts in one go; values that are slow to say what they are shall not hold up the rest. */
    private static final Duration TEXT_LIMIT = Duration.ofSeconds(1);

    private final SynchronizedStore store;
    private final Object key;
    private final ValueText texts;
    private final Deque<HistoryEntry> history = new ArrayDeque<>();
    private final PlotSeries series = new PlotSeries();
    private long cursor;
    private long seen;
    private long passed;
    private @Nullable StoreEntry latest;
    private @Nullable Receipt receipt;

    KeyTrail(SynchronizedStore store, Object key, ValueText texts) {
        this.store = store;
        this.key = key;
        this.texts = texts;
    }

    SynchronizedStore store() {
        return store;
    }

    Object key() {
        return key;
    }

    /** Takes over what was written since the last time. */
    void follow() {
        Journal.Slice<StoreEntry> writes = store.journalAfter(cursor, SynchronizedStore.JOURNAL_CAPACITY);
        cursor = writes.last();
        List<StoreEntry> ours = writes.items().stream().filter(entry -> isKey(entry.key())).toList();
        if (ours.isEmpty() && latest == null) {
            ours = olderThanJournal();
        }
        long start = System.nanoTime();
        int skip = Math.max(0, ours.size() - MAX_HISTORY);
        for (int i = 0; i < ours.size(); i++) {
            take(ours.get(i));
            if (i >= skip) {
                boolean inTime = System.nanoTime() - start < TEXT_LIMIT.toNanos();
                remember(ours.get(i), inTime);
            }
        }
    }

    /** The key's last write, a removal too; null where it was never written. */
    @Nullable StoreEntry latest() {
        return latest;
    }

    /** The receipt of the last injection that is known of. */
    @Nullable Receipt receipt() {
        return receipt;
    }

    /** The last writes, the newest first. */
    List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    /** How many writes to the key the history has not. */
    long historyLetGo() {
        return passed + seen - history.size();
    }

    PlotSeries series() {
        return series;
    }

    /** How many writes to the key were gone before they could be looked at. */
    long passed() {
        return passed;
    }

    private List<StoreEntry> olderThanJournal() {
        StoreEntry entry = store.entry(key);
        return entry == null || entry.sequence() > cursor ? List.of() : List.of(entry);
    }

    private void take(StoreEntry entry) {
        long before = latest == null || entry.version() <= latest.version() ? 0 : latest.version();
        passed += entry.version() - before - 1;
        seen++;
        latest = entry;
        if (entry.receipt() != null) {
            receipt = entry.receipt();
        }
        if (entry.value() instanceof Number number && isOfJdk(number)) {
            series.add(entry.nanos(), number.doubleValue());
        }
    }

    private void remember(StoreEntry entry, boolean inTime) {
        String text = entry.removed() ? "" : inTime ? texts.of(entry.value()) : "…";
        history.addFirst(new HistoryEntry(entry, text));
        if (history.size() > MAX_HISTORY) {
            history.removeLast();
        }
    }

    /** Text keys ignore case; all keys are the JDK's own types. */
    private boolean isKey(Object other) {
        return key instanceof String text && other instanceof String otherText
                ? text.equalsIgnoreCase(otherText)
                : key.equals(other);
    }

    /** Others' numbers run their own code. */
    private static boolean isOfJdk(Number number) {
        return number.getClass().getName().startsWith("java.");
    }
}
