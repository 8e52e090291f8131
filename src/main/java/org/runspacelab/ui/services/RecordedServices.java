package org.runspacelab.ui.services;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.session.RecordedValue;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.StoreEntry;

/**
 * Makes a list of services of a recorded value that was one; every other entry stays as it is. When the list was read
 * is not recorded: when it was written is the best that is known. Callable from any thread.
 */
public final class RecordedServices implements UnaryOperator<StoreEntry> {

    private final LabClock clock;

    public RecordedServices(LabClock clock) {
        this.clock = clock;
    }

    @Override
    public StoreEntry apply(StoreEntry entry) {
        Object value = entry.value() instanceof RecordedValue recorded ? recorded.content() : entry.value();
        List<ServiceRecord> records = value instanceof List<?> list && !list.isEmpty() ? records(list) : null;
        if (records == null) {
            return entry;
        }
        String id = records.getFirst().source();
        SourceInfo.Kind kind = id.endsWith("processes") ? SourceInfo.Kind.PROCESSES : SourceInfo.Kind.SERVICES;
        ServiceSnapshot snapshot = new ServiceSnapshot(records, new SourceInfo(id, kind, id),
                clock.instantOf(entry.nanos()), entry.nanos(), Duration.ZERO);
        return new StoreEntry(entry.key(), snapshot, entry.version(), entry.sequence(), entry.writer(), entry.nanos(),
                entry.removed(), entry.receipt());
    }

    /** Null where they are something else. */
    private static @Nullable List<ServiceRecord> records(List<?> list) {
        List<ServiceRecord> records = new ArrayList<>(list.size());
        for (Object item : list) {
            ServiceRecord record = item instanceof Map<?, ?> fields ? record(fields) : null;
            if (record == null) {
                return null;
            }
            records.add(record);
        }
        return records;
    }

    private static @Nullable ServiceRecord record(Map<?, ?> fields) {
        String name = text(fields, "name");
        ServiceStatus status = status(text(fields, "status"));
        String source = text(fields, "source");
        if (name == null || status == null || source == null) {
            return null;
        }
        String displayName = text(fields, "displayName");
        String rawStatus = text(fields, "rawStatus");
        return new ServiceRecord(name, displayName == null ? name : displayName, text(fields, "description"), status,
                rawStatus == null ? status.label() : rawStatus, text(fields, "startType"),
                text(fields, "rawStartType"), fields.get("pid") instanceof Long pid ? pid : null,
                text(fields, "user"), time(text(fields, "since")),
                fields.get("canStop") instanceof Boolean can ? can : null, source);
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    private static @Nullable ServiceStatus status(@Nullable String label) {
        for (ServiceStatus status : ServiceStatus.values()) {
            if (status.label().equals(label)) {
                return status;
            }
        }
        return null;
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
