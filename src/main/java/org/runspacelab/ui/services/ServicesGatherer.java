package org.runspacelab.ui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceProblem;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.store.ShownStore;

/**
 * Takes over the service snapshot that the store holds, once for each, with what is different, and whether there should
 * be a newer one. Belongs to the pulse's thread.
 */
public final class ServicesGatherer implements PulseSource {

    /** How long what changed is lit. */
    static final long LIT = Duration.ofSeconds(10).toNanos();

    private final ShownStore shown;
    private final String key;
    private final ServiceReader services;
    private final ServicesModel model;
    private @Nullable SynchronizedStore store;
    private @Nullable ServiceSnapshot last;
    private @Nullable ServiceProblem problem;
    private boolean lit;
    private long litUntil;

    /**
     * @param key      where the loops put their snapshot
     * @param services who reads them, and knows when that fails
     */
    public ServicesGatherer(ShownStore shown, String key, ServiceReader services, ServicesModel model) {
        this.shown = shown;
        this.key = key;
        this.services = services;
        this.model = model;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        List<Runnable> changes = new ArrayList<>();
        SynchronizedStore from = shown.get();
        StoreEntry entry = from.entry(key);
        if (entry != null && entry.value() instanceof ServiceSnapshot snapshot && snapshot != last) {
            ServicesUpdate update = update(snapshot, from == store ? last : null);
            store = from;
            last = snapshot;
            changes.add(() -> model.show(update));
            if (!update.difference().isEmpty()) {
                lit = true;
                litUntil = now + LIT;
            }
        }
        if (lit && now - litUntil >= 0) {
            lit = false;
            changes.add(model::endLit);
        }
        ServiceProblem known = problem();
        if (!Objects.equals(known, problem)) {
            problem = known;
            changes.add(() -> model.showProblem(known));
        }
        return changes.isEmpty() ? null : () -> changes.forEach(Runnable::run);
    }

    private @Nullable ServiceProblem problem() {
        ServiceSnapshot shownNow = last;
        return shownNow == null
                ? services.problem().orElse(null)
                : services.reading(shownNow.source().id()).flatMap(ServiceReader::problem).orElse(null);
    }

    private static ServicesUpdate update(ServiceSnapshot snapshot, @Nullable ServiceSnapshot before) {
        List<ServicesUpdate.Seen> seen = new ArrayList<>(snapshot.size());
        for (ServiceRecord record : snapshot) {
            seen.add(new ServicesUpdate.Seen(ServiceDifference.Identity.of(record, snapshot.source()), record));
        }
        ServiceDifference difference =
                before == null ? ServiceDifference.NONE : ServiceDifference.between(before, snapshot);
        Set<ServiceDifference.Identity> changed = new HashSet<>();
        difference.changed().forEach(record -> changed.add(ServiceDifference.Identity.of(record, snapshot.source())));
        return new ServicesUpdate(snapshot, seen, difference, changed);
    }
}
