package org.runspacelab.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source knows about one service beyond its list, asked for only where somebody looks. Immutable; what is not
 * known is null.
 *
 * @param name    the {@link ServiceRecord#name()}
 * @param pid     as in the record
 * @param user    as in the record
 * @param since   as in the record
 * @param canStop as in the record
 * @param raw     the source's own words, in its order
 */
public record ServiceDetails(
        String name,
        @Nullable Long pid,
        @Nullable String user,
        @Nullable Instant since,
        @Nullable Boolean canStop,
        List<RawValue> raw) {

    public ServiceDetails {
        raw = List.copyOf(raw);
    }

    /** One value in the source's own words. */
    public record RawValue(String name, String value) {}

    /** The record with what these know and it does not. */
    public ServiceRecord addTo(ServiceRecord record) {
        return record
                .withPid(record.pid() == null ? pid : record.pid())
                .withUser(record.user() == null ? user : record.user())
                .withSince(record.since() == null ? since : record.since())
                .withCanStop(record.canStop() == null ? canStop : record.canStop());
    }
}
