package org.runspacelab.service;

import java.util.Comparator;
import java.util.List;
import oshi.SystemInfo;
import oshi.software.os.OSService;

/**
 * The services of this machine as OSHI sees them, sorted by name. An approximation: OSHI knows no
 * failed state, no start type and no account, and on Linux it takes the children of process 1 for the
 * running ones. Callable from any thread but the FX thread; a read takes some tenths of a second.
 */
public final class OshiServiceSource implements ServiceSource {

    private static final SourceInfo INFO = new SourceInfo("oshi-services", SourceInfo.Kind.SERVICES,
            "services, read through OSHI (approximate: no failed state, no start type)");
    private static final Comparator<ServiceRecord> BY_NAME =
            Comparator.comparing(ServiceRecord::name, String.CASE_INSENSITIVE_ORDER);

    /** Cheap: nothing of OSHI is loaded before the first read. */
    public OshiServiceSource() {}

    @Override
    public SourceInfo info() {
        return INFO;
    }

    /** @throws RuntimeException if OSHI fails */
    @Override
    public List<ServiceRecord> read() {
        // SystemInfo is made here, not in the constructor, so that loading OSHI's native side costs its
        // time, and fails if it fails, on the reading thread. Making it again is a matter of microseconds.
        return new SystemInfo().getOperatingSystem().getServices().stream()
                .map(OshiServiceSource::record)
                .sorted(BY_NAME)
                .toList();
    }

    static ServiceRecord record(OSService service) {
        int pid = service.getProcessID();
        return ServiceRecord.of(service.getName(), status(service.getState()), service.getState().name(), INFO.id())
                .withPid(pid > 0 ? Long.valueOf(pid) : null);
    }

    private static ServiceStatus status(OSService.State state) {
        return switch (state) {
            case RUNNING -> ServiceStatus.RUNNING;
            case STOPPED -> ServiceStatus.STOPPED;
            case OTHER -> ServiceStatus.UNKNOWN;
        };
    }
}
