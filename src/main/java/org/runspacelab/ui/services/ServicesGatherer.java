package org.runspacelab.ui.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.store.ShownStore;

/** Takes over the service snapshot that the store holds, once for each. Belongs to the pulse's thread. */
public final class ServicesGatherer implements PulseSource {

    /** A record and what makes it the same one in the next snapshot. */
    record Seen(ServiceRow.Identity identity, ServiceRecord record) {}

    private final ShownStore shown;
    private final String key;
    private final ServicesModel model;
    private @Nullable ServiceSnapshot last;

    /** @param key where the loops put their snapshot */
    public ServicesGatherer(ShownStore shown, String key, ServicesModel model) {
        this.shown = shown;
        this.key = key;
        this.model = model;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        StoreEntry entry = shown.get().entry(key);
        if (entry == null || !(entry.value() instanceof ServiceSnapshot snapshot) || snapshot == last) {
            return null;
        }
        last = snapshot;
        boolean processes = snapshot.source().kind() == SourceInfo.Kind.PROCESSES;
        List<Seen> seen = new ArrayList<>(snapshot.size());
        for (ServiceRecord record : snapshot) {
            seen.add(new Seen(ServiceRow.Identity.of(record, processes), record));
        }
        return () -> model.show(snapshot, seen);
    }
}
