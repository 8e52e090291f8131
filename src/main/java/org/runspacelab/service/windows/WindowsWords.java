package org.runspacelab.service.windows;

import java.util.Set;
import org.runspacelab.service.ServiceStatus;

/** The numbers of Windows in the lab's words. */
final class WindowsWords {

    private static final int ACCEPT_STOP = 1;

    /** Exit codes that say that a service did not do what it should; others are a service's own way to end. */
    private static final Set<Integer> FAILURES = Set.of(
            1053, // did not respond in time
            1066, // an error of its own
            1067, // the process ended unexpectedly
            1068, // what it depends on failed
            1069); // could not log on

    private WindowsWords() {}

    static ServiceStatus status(ServiceControl.Listed service) {
        return switch (service.state()) {
            case 1 -> FAILURES.contains(service.exitCode()) ? ServiceStatus.FAILED : ServiceStatus.STOPPED;
            case 2, 5 -> ServiceStatus.STARTING;
            case 3 -> ServiceStatus.STOPPING;
            case 4, 6 -> ServiceStatus.RUNNING;
            case 7 -> ServiceStatus.PAUSED;
            default -> ServiceStatus.UNKNOWN;
        };
    }

    static String rawStatus(ServiceControl.Listed service) {
        String state = switch (service.state()) {
            case 1 -> "SERVICE_STOPPED";
            case 2 -> "SERVICE_START_PENDING";
            case 3 -> "SERVICE_STOP_PENDING";
            case 4 -> "SERVICE_RUNNING";
            case 5 -> "SERVICE_CONTINUE_PENDING";
            case 6 -> "SERVICE_PAUSE_PENDING";
            case 7 -> "SERVICE_PAUSED";
            default -> "state " + service.state();
        };
        return service.state() == 1 && service.exitCode() != 0 ? state + ", exit code " + service.exitCode() : state;
    }

    static boolean canStop(ServiceControl.Listed service) {
        return (service.controlsAccepted() & ACCEPT_STOP) != 0;
    }

    static String start(int startType, boolean delayed) {
        return switch (startType) {
            case 0 -> "at boot";
            case 1 -> "at system start";
            case 2 -> delayed ? "automatic, delayed" : "automatic";
            case 3 -> "manual";
            case 4 -> "disabled";
            default -> rawStart(startType, delayed);
        };
    }

    static String rawStart(int startType, boolean delayed) {
        return switch (startType) {
            case 0 -> "SERVICE_BOOT_START";
            case 1 -> "SERVICE_SYSTEM_START";
            case 2 -> delayed ? "SERVICE_AUTO_START, delayed" : "SERVICE_AUTO_START";
            case 3 -> "SERVICE_DEMAND_START";
            case 4 -> "SERVICE_DISABLED";
            default -> "start type " + startType;
        };
    }
}
