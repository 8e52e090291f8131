package org.runspacelab.service.systemd;

import org.runspacelab.service.ServiceStatus;

/** systemd's words in the lab's. */
final class UnitWords {

    /** The load state of a unit that others name and that has no file, or none any more. */
    static final String NOT_FOUND = "not-found";

    private static final String LOADED = "loaded";

    private UnitWords() {}

    static ServiceStatus status(String active, String sub) {
        return switch (active) {
            case "active" -> sub.equals("exited") ? ServiceStatus.EXITED : ServiceStatus.RUNNING;
            case "inactive" -> ServiceStatus.STOPPED;
            case "failed" -> ServiceStatus.FAILED;
            case "activating" -> ServiceStatus.STARTING;
            case "deactivating" -> ServiceStatus.STOPPING;
            case "reloading", "refreshing" -> ServiceStatus.RELOADING;
            default -> ServiceStatus.UNKNOWN;
        };
    }

    /** As {@code systemctl status} words it: "active (running)"; with the load state first where that is special. */
    static String rawStatus(String load, String active, String sub) {
        String state = "%s (%s)".formatted(active, sub);
        return load.equals(LOADED) ? state : load + " " + state;
    }

    /** @param state of a unit file, or a load state that says there is none to use */
    static String start(String state) {
        return switch (state) {
            case "enabled" -> "automatic";
            case "enabled-runtime" -> "automatic until restart";
            case "disabled", "linked", "linked-runtime" -> "manual";
            case "static" -> "when needed";
            case "indirect" -> "through another unit";
            case "masked", "masked-runtime" -> "masked";
            case "generated" -> "generated at boot";
            case "transient" -> "made while running";
            case "alias" -> "another name";
            case "bad", "bad-setting", "error" -> "unit file is broken";
            case NOT_FOUND -> "no unit file";
            default -> state;
        };
    }
}
