package org.runspacelab.scenario;

import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostUi;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceException;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.store.SynchronizedStore;

/** The service list of one loop, from turn to turn. Belongs to the loop's thread. */
final class ServiceTurns {

    private final ServiceReader services;
    private @Nullable ServiceSnapshot last;

    ServiceTurns(ServiceReader services) {
        this.services = services;
    }

    /**
     * Takes the list of this turn into the store, and says what is different. A list that can't be read now leaves the
     * last one in place.
     *
     * @param host who hears what is different, and why there is no list
     */
    void take(SynchronizedStore hash, String key, HostUi host) throws InterruptedException {
        ServiceSnapshot snapshot;
        try {
            snapshot = services.snapshot();
        } catch (ServiceException e) {
            host.writeWarningLine(e.getMessage());
            return;
        }
        hash.put(key, snapshot);
        sayDifference(last, snapshot, host);
        last = snapshot;
    }

    /** Processes come and go all the time: nobody wants to hear of each. */
    private static void sayDifference(@Nullable ServiceSnapshot before, ServiceSnapshot now, HostUi host) {
        if (before != null && now.source().kind() == SourceInfo.Kind.SERVICES) {
            ServiceDifference difference = ServiceDifference.between(before, now);
            if (!difference.isEmpty()) {
                host.writeInformationLine("services: " + difference.inWords());
            }
        }
    }
}
