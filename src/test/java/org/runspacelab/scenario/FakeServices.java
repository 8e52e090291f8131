package org.runspacelab.scenario;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;

/** A service list of two, which fails when the test says so. */
public final class FakeServices implements ServiceSource {

    private static final SourceInfo INFO = new SourceInfo("fake", SourceInfo.Kind.SERVICES, "services of a test");

    private final AtomicInteger reads = new AtomicInteger();
    private volatile @Nullable String failure;
    private volatile List<ServiceRecord> listed = List.of(
            ServiceRecord.of("cron", ServiceStatus.STOPPED, "dead", INFO.id()),
            ServiceRecord.of("nginx", ServiceStatus.RUNNING, "active", INFO.id()));

    public void failWith(@Nullable String message) {
        failure = message;
    }

    /** What is listed from now on. */
    public void list(ServiceRecord... records) {
        listed = List.of(records);
    }

    public int reads() {
        return reads.get();
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public List<ServiceRecord> read() throws IOException {
        reads.incrementAndGet();
        if (failure != null) {
            throw new IOException(failure);
        }
        return listed;
    }
}
