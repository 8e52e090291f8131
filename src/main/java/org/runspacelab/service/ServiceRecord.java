package org.runspacelab.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One service, or one process where there are no services, as its source saw it in one read.
 * Immutable; what a source does not know is null, never guessed.
 *
 * @param name         the short name the service manager uses; of a process, its program's name
 * @param displayName  the name for people; the same as {@code name} where there is no other
 * @param description  a sentence about it
 * @param status       what it is doing
 * @param rawStatus    the same in the source's own word
 * @param startType    when it is started: plain English, such as {@code automatic}
 * @param rawStartType the same in the source's own word
 * @param pid          its process; null when it has none
 * @param user         the account it runs under
 * @param since        when it came into this status; of a process, when it started
 * @param canStop      whether its service manager would accept a request to stop it
 * @param source       the {@link SourceInfo#id()} of the source that read it
 */
public record ServiceRecord(
        String name,
        String displayName,
        @Nullable String description,
        ServiceStatus status,
        String rawStatus,
        @Nullable String startType,
        @Nullable String rawStartType,
        @Nullable Long pid,
        @Nullable String user,
        @Nullable Instant since,
        @Nullable Boolean canStop,
        String source) {

    /** A record that knows only these; add what else is known with the {@code with} methods. */
    public static ServiceRecord of(String name, ServiceStatus status, String rawStatus, String source) {
        return new ServiceRecord(name, name, null, status, rawStatus, null, null, null, null, null, null, source);
    }

    /** The same record in this process. */
    public ServiceRecord withPid(@Nullable Long pid) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** The same record under this account. */
    public ServiceRecord withUser(@Nullable String user) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** The same record in its status since this moment. */
    public ServiceRecord withSince(@Nullable Instant since) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** The same record with the name for people. */
    public ServiceRecord withDisplayName(String displayName) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** The same record with a sentence about it. */
    public ServiceRecord withDescription(@Nullable String description) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** The same record, started like this: in plain words, and in the source's own. */
    public ServiceRecord withStart(@Nullable String startType, @Nullable String rawStartType) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** The same record, which would or would not accept a request to stop. */
    public ServiceRecord withCanStop(@Nullable Boolean canStop) {
        return new ServiceRecord(name, displayName, description, status, rawStatus, startType, rawStartType,
                pid, user, since, canStop, source);
    }

    /** Short, as a list of many shows it. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, status);
    }
}
