package org.runspacelab.ui.services;

import java.util.List;
import java.util.Set;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;

/**
 * A new snapshot, made ready off the FX thread.
 *
 * @param snapshot   the list
 * @param seen       its records, each with what makes it the same one in the next snapshot
 * @param difference to the snapshot before; none at first
 * @param changed    who is lit for a while because of it
 */
record ServicesUpdate(
        ServiceSnapshot snapshot,
        List<Seen> seen,
        ServiceDifference difference,
        Set<ServiceDifference.Identity> changed) {

    record Seen(ServiceDifference.Identity identity, ServiceRecord record) {}
}
