package org.runspacelab.ui.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Changes;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.RateMeter;
import org.runspacelab.ui.live.Ticker;

/** Finds what changed in the store since the last pulse and makes its texts. Belongs to the pulse's thread. */
public final class StoreGatherer implements PulseSource {

    private static final long RATE_STEP = Duration.ofSeconds(1).toNanos();

    private final ShownStore shown;
    private final ValueText texts;
    private final StoreModel model;
    private final Ticker ticker;
    private final String you;
    private SynchronizedStore store;
    private long cursor;
    private long ratesMade;
    /** Keys whose rate is not zero, with their version as last seen. */
    private final Map<Object, RateMeter> meters = new HashMap<>();
    private final Map<Object, Long> versions = new HashMap<>();

    /** @param you what the user is called in the window's language */
    public StoreGatherer(ShownStore shown, ValueText texts, StoreModel model, Ticker ticker, String you) {
        this.shown = shown;
        this.store = shown.get();
        this.texts = texts;
        this.model = model;
        this.ticker = ticker;
        this.you = you;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        boolean turned = turnToShown();
        Changes changes = store.changesSince(cursor);
        cursor = changes.sequence();
        List<RowUpdate> updates = new ArrayList<>();
        List<Object> removed = new ArrayList<>();
        for (StoreEntry entry : changes.entries()) {
            if (entry.removed()) {
                removed.add(entry.key());
                forget(entry.key());
            } else {
                updates.add(update(entry));
                meter(entry, now);
            }
        }
        Map<Object, Double> rates = rates(now);
        if (!turned && changes.isEmpty() && rates.isEmpty()) {
            return null;
        }
        if (!changes.isEmpty()) {
            ticker.active(now);
        }
        return () -> model.apply(updates, removed, turned || changes.whole(), rates);
    }

    /** True where another store is shown than before: it is looked at from its beginning. */
    private boolean turnToShown() {
        if (store == shown.get()) {
            return false;
        }
        store = shown.get();
        cursor = 0;
        meters.clear();
        versions.clear();
        return true;
    }

    private RowUpdate update(StoreEntry entry) {
        Object value = entry.value();
        String text = texts.of(value);
        String headline = value instanceof ServiceSnapshot list ? String.valueOf(list.size()) : text;
        String writer = entry.writer().equals(Actor.YOU) ? you : entry.writer().name();
        return new RowUpdate(entry.key(), text, headline, ValueText.typeOf(value), writer, entry.version(),
                entry.nanos(), ValueType.of(value));
    }

    private void meter(StoreEntry entry, long now) {
        versions.put(entry.key(), entry.version());
        meters.computeIfAbsent(entry.key(), _ -> new RateMeter()).sample(entry.version(), now);
    }

    private void forget(Object key) {
        versions.remove(key);
        meters.remove(key);
    }

    /** Once a second, for the keys that were written lately; who falls silent is shown once more, as zero. */
    private Map<Object, Double> rates(long now) {
        if (meters.isEmpty() || now - ratesMade < RATE_STEP) {
            return Map.of();
        }
        ratesMade = now;
        Map<Object, Double> rates = new HashMap<>();
        Iterator<Map.Entry<Object, RateMeter>> all = meters.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Object, RateMeter> one = all.next();
            long version = versions.getOrDefault(one.getKey(), 0L);
            one.getValue().sample(version, now);
            double rate = one.getValue().perSecond(version, now);
            rates.put(one.getKey(), rate);
            if (rate == 0 && one.getValue().isSilent(now)) {
                all.remove();
            }
        }
        return rates;
    }
}
