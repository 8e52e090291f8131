package org.runspacelab.service;

import java.util.List;

/**
 * What one read of a source found. Immutable.
 *
 * @param records the whole list, in the source's order
 * @param notes   what people should know about this list: what could not be asked, what was left out; one line each
 */
public record ServiceListing(List<ServiceRecord> records, List<String> notes) {

    public ServiceListing {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }
}
