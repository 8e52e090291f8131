package org.runspacelab.ui.services;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;

/**
 * Which services are shown.
 *
 * @param text     found in name, display name, description or status, or the whole number of the process
 * @param statuses one of these; any where there is none
 */
record ServiceFilter(String text, Set<ServiceStatus> statuses) implements Predicate<ServiceRecord> {

    static final ServiceFilter ALL = new ServiceFilter("", Set.of());

    ServiceFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        statuses = Set.copyOf(statuses);
    }

    @Override
    public boolean test(ServiceRecord record) {
        return (statuses.isEmpty() || statuses.contains(record.status())) && isFound(record);
    }

    private boolean isFound(ServiceRecord record) {
        return text.isEmpty()
                || contains(record.name())
                || contains(record.displayName())
                || contains(record.description())
                || contains(record.status().toString())
                || Objects.toString(record.pid(), "").equals(text);
    }

    private boolean contains(@Nullable String where) {
        return where != null && where.toLowerCase(Locale.ROOT).contains(text);
    }
}
