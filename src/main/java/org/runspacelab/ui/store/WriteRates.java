package org.runspacelab.ui.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.live.Beat;
import org.runspacelab.ui.live.RateMeter;

/** How often each key is written, measured once a second. Belongs to the pulse's thread. */
final class WriteRates {

    /** Keys whose rate is not zero, with their version as last seen. */
    private final Map<Object, RateMeter> meters = new HashMap<>();
    private final Map<Object, Long> versions = new HashMap<>();
    private final Beat beat = Beat.everySecond();

    void written(StoreEntry entry, long now) {
        versions.put(entry.key(), entry.version());
        meters.computeIfAbsent(entry.key(), _ -> new RateMeter()).sample(entry.version(), now);
    }

    void forget(Object key) {
        versions.remove(key);
        meters.remove(key);
    }

    void clear() {
        meters.clear();
        versions.clear();
    }

    /** Once a second, for the keys that were written lately; who falls silent is shown once more, as zero. */
    Map<Object, Double> measure(long now) {
        if (!beat.turns(now) || meters.isEmpty()) {
            return Map.of();
        }
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
