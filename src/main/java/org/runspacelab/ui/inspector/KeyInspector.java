package org.runspacelab.ui.inspector;

import org.jspecify.annotations.Nullable;
import org.runspacelab.session.FullText;
import org.runspacelab.session.ValueOutline;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * Finds all that is shown of one key, and makes anew only what changed. Belongs to one thread, not the FX thread:
 * foreign code runs, for a few seconds at most.
 */
final class KeyInspector {

    private final ValueText texts;
    private @Nullable KeyTrail trail;
    private Inspection last = Inspection.NOTHING;
    private @Nullable ValuePages pages;

    KeyInspector(ValueText texts) {
        this.texts = texts;
    }

    /** Looks at the key that is asked for, in this store. */
    Inspection look(SynchronizedStore store, Query query) {
        Object key = query.key();
        if (key == null) {
            trail = null;
            pages = null;
            last = Inspection.NOTHING;
            return last;
        }
        KeyTrail now = trail;
        if (now == null || now.store() != store || !now.key().equals(key)) {
            now = new KeyTrail(store, key, texts);
            trail = now;
            pages = null;
            last = Inspection.NOTHING;
        }
        now.follow();
        last = inspect(now, query, last);
        return last;
    }

    private Inspection inspect(KeyTrail now, Query query, Inspection before) {
        StoreEntry latest = now.latest();
        Object value = latest == null ? null : latest.value();
        boolean same = latest == before.latest();
        boolean sameHistory = same && !before.history().isEmpty();
        Receipt receipt = now.receipt();
        boolean opens = ValueOutline.canOpen(value);
        return new Inspection(query, latest,
                opens ? null : page(value, query, same, before),
                opens ? outline(value, query, same, before) : null,
                same && query.width() == before.query().width()
                        ? before.plot()
                        : PlotPicture.of(now.series(), query.width(), now.passed()),
                sameHistory ? before.history() : now.history(),
                now.historyLetGo(), difference(query, before), receipt, receipt == null ? null : receipt.outcome(),
                now.store().lostUpdates(now.key()), now.store().lastLost(now.key()).orElse(null));
    }

    private ValuePages.Page page(@Nullable Object value, Query query, boolean same, Inspection before) {
        ValuePages all = pages;
        if (!same || all == null) {
            all = new ValuePages(FullText.of(value, texts));
            pages = all;
        } else if (before.page() != null && before.query().page() == query.page()) {
            return before.page();
        }
        return all.page(query.page());
    }

    private ValueOutline.Node outline(@Nullable Object value, Query query, boolean same, Inspection before) {
        pages = null;
        // What opens up may change without a write to the key: it is looked at each time.
        ValueOutline.Node next = new ValueOutline(texts, query.opened()::contains).of(value);
        return same && next.equals(before.outline()) && before.outline() != null ? before.outline() : next;
    }

    private @Nullable Difference difference(Query query, Inspection before) {
        HistoryEntry older = query.older();
        HistoryEntry newer = query.newer();
        if (older == null || newer == null) {
            return null;
        }
        boolean asBefore = older.equals(before.query().older()) && newer.equals(before.query().newer());
        return asBefore && before.difference() != null
                ? before.difference()
                : Difference.of(older.entry(), newer.entry(), texts);
    }

    /** Whether the last injection has met its end since the last look. */
    boolean hasOutcome() {
        Receipt receipt = last.receipt();
        return receipt != null && receipt.outcome() != last.outcome();
    }

}
