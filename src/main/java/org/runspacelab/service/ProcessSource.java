package org.runspacelab.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;

/**
 * The processes of this machine as OSHI sees them, sorted by name and then by pid: what there is to
 * watch where no service manager is found. Callable from any thread but the FX thread; a read takes
 * some hundredths of a second, the first one some tenths.
 */
public final class ProcessSource implements ServiceSource {

    private static final SourceInfo INFO = new SourceInfo("oshi-processes", SourceInfo.Kind.PROCESSES,
            "processes, as the system lists them");
    private static final String OSHI_DOES_NOT_KNOW = "unknown";
    private static final Comparator<OSProcess> BY_NAME_THEN_PID =
            Comparator.comparing(OSProcess::getName, String.CASE_INSENSITIVE_ORDER)
                    .thenComparingInt(OSProcess::getProcessID);

    /** Cheap: nothing of OSHI is loaded before the first read. */
    public ProcessSource() {}

    @Override
    public SourceInfo info() {
        return INFO;
    }

    /** @throws RuntimeException if OSHI fails */
    @Override
    public List<ServiceRecord> read() {
        // OSHI asks the system for the user's name again for each process, which on Linux starts a command
        // each time and costs ten times the list itself. A machine has few users: ask once for each.
        Map<String, String> userNames = new HashMap<>();
        // As in OshiServiceSource: made here so that OSHI loads on the reading thread.
        return new SystemInfo().getOperatingSystem().getProcesses().stream()
                .sorted(BY_NAME_THEN_PID)
                .map(process -> record(process, userNames))
                .toList();
    }

    private static ServiceRecord record(OSProcess process, Map<String, String> userNames) {
        OSProcess.State state = process.getState();
        return ServiceRecord.of(process.getName(), status(state), state.name(), INFO.id())
                .withPid(Long.valueOf(process.getProcessID()))
                .withUser(known(userNames.computeIfAbsent(process.getUserID(), _ -> process.getUser())))
                .withSince(since(process.getStartTime()));
    }

    /** A process is alive unless it says otherwise: sleeping and waiting are how it spends its life. */
    static ServiceStatus status(OSProcess.State state) {
        return switch (state) {
            case RUNNING, SLEEPING, WAITING -> ServiceStatus.RUNNING;
            case NEW -> ServiceStatus.STARTING;
            case STOPPED, SUSPENDED -> ServiceStatus.PAUSED;
            case ZOMBIE -> ServiceStatus.EXITED;
            case OTHER, INVALID -> ServiceStatus.UNKNOWN;
        };
    }

    private static @Nullable String known(String user) {
        return user.isBlank() || user.equals(OSHI_DOES_NOT_KNOW) ? null : user;
    }

    private static @Nullable Instant since(long epochMillis) {
        return epochMillis > 0 ? Instant.ofEpochMilli(epochMillis) : null;
    }
}
