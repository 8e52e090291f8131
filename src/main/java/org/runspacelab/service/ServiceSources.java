package org.runspacelab.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds the source that fits this machine: services where a service manager runs, else processes. */
public final class ServiceSources {

    /**
     * What systemd, OpenRC and runit keep here while they run. An installed systemd that does not run,
     * as in most containers, leaves {@code /run/systemd} without {@code system}.
     */
    private static final List<String> LINUX_SERVICE_MANAGERS = List.of("run/systemd/system", "run/openrc", "run/runit");

    private ServiceSources() {}

    /**
     * Finds the source for this machine; ask once and keep the answer. Looks at a few folders only, so
     * it is quick, and callable from any thread.
     */
    public static ServiceSource detect() {
        return detect(Path.of("/"), System.getProperty("os.name", ""));
    }

    /** The same for another machine's file-system root and its {@code os.name}. */
    static ServiceSource detect(Path root, String osName) {
        return hasServiceManager(root, osName.toLowerCase(Locale.ROOT)) ? new OshiServiceSource() : new ProcessSource();
    }

    private static boolean hasServiceManager(Path root, String osName) {
        if (osName.startsWith("windows") || osName.startsWith("mac")) {
            return true;
        }
        return osName.startsWith("linux")
                && LINUX_SERVICE_MANAGERS.stream().anyMatch(folder -> Files.isDirectory(root.resolve(folder)));
    }
}
