package org.runspacelab.script;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceException;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSources;

/** What {@code getService} gives. Callable from any thread. */
public final class ServiceList {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Supplier<ServiceReader> readers;
    /** Guarded by this: made when it is first asked for, as finding the machine's list loads a library. */
    private @Nullable ServiceReader reader;

    public ServiceList(ServiceReader reader) {
        this(() -> reader);
    }

    private ServiceList(Supplier<ServiceReader> readers) {
        this.readers = readers;
    }

    /** That of this machine, for who has no reader of it; its thread is a daemon and ends when idle. */
    public static ServiceList detected() {
        return new ServiceList(() ->
                new ServiceReader(ServiceSources.detect(), InstantSource.system(), LIMIT));
    }

    List<ServiceRecord> all() throws ServiceException, InterruptedException {
        return reader().snapshot();
    }

    private synchronized ServiceReader reader() {
        if (reader == null) {
            reader = readers.get();
        }
        return reader;
    }

    /**
     * Those whose name or display name fits, so that {@code nginx} finds systemd's {@code nginx.service}, too: * is any
     * text, ? any letter, case is ignored.
     */
    List<ServiceRecord> like(String wildcard) throws ServiceException, InterruptedException {
        Pattern pattern = pattern(wildcard);
        List<ServiceRecord> found = new ArrayList<>();
        for (ServiceRecord record : all()) {
            if (pattern.matcher(record.name()).matches() || pattern.matcher(record.displayName()).matches()) {
                found.add(record);
            }
        }
        return List.copyOf(found);
    }

    private static Pattern pattern(String wildcard) {
        StringBuilder regex = new StringBuilder();
        for (String part : wildcard.splitWithDelimiters("[*?]", 0)) {
            regex.append(switch (part) {
                case "*" -> ".*";
                case "?" -> ".";
                default -> Pattern.quote(part);
            });
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
