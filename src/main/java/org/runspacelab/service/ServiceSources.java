package org.runspacelab.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.runspacelab.service.command.BoundedCommand;
import org.runspacelab.service.macos.LaunchdSource;
import org.runspacelab.service.systemd.SystemdSource;
import org.runspacelab.service.windows.WindowsSource;

/**
 * The sources of one machine: which one fits it, and which others can be chosen by name. Looks at a few folders only, so
 * it is quick. Immutable; callable from any thread.
 */
public final class ServiceSources {

    /** The name of the source that fits the machine best, whichever that is. */
    public static final String FOUND = "auto";

    /**
     * What systemd keeps here while it runs. An installed systemd that does not run, as in most containers, leaves
     * {@code /run/systemd} without {@code system}.
     */
    private static final String SYSTEMD_RUNS = "run/systemd/system";
    /** The same of OpenRC and runit, which only OSHI knows. */
    private static final List<String> OTHER_MANAGERS = List.of("run/openrc", "run/runit");

    private final ServiceSource found;
    /** In the order in which they are named to people. */
    private final Map<String, Supplier<ServiceSource>> byName = new LinkedHashMap<>();

    /**
     * @param root   the root of the machine's file system
     * @param osName its {@code os.name}
     * @param path   the folders of its programs
     */
    ServiceSources(Path root, String osName, String path) {
        String os = osName.toLowerCase(Locale.ROOT);
        ServiceSource best = new ProcessSource();
        if (os.startsWith("linux")) {
            Optional<Path> systemctl = BoundedCommand.find("systemctl", path);
            systemctl.ifPresent(program -> {
                byName.put("systemd", () -> new SystemdSource(program, false));
                byName.put("user", () -> new SystemdSource(program, true));
            });
            if (systemctl.isPresent() && Files.isDirectory(root.resolve(SYSTEMD_RUNS))) {
                best = new SystemdSource(systemctl.get(), false);
            } else if (OTHER_MANAGERS.stream().anyMatch(folder -> Files.isDirectory(root.resolve(folder)))) {
                best = new OshiServiceSource();
            }
        }
        if (os.startsWith("windows")) {
            byName.put("windows", WindowsSource::new);
            best = new WindowsSource();
        }
        if (os.startsWith("mac")) {
            Path home = Path.of(System.getProperty("user.home", "/"));
            boolean system = System.getProperty("user.name", "").equals("root");
            Optional<Path> launchctl = BoundedCommand.find("launchctl", path);
            launchctl.ifPresent(program ->
                    byName.put("launchd", () -> new LaunchdSource(program, root, home, system)));
            best = launchctl.<ServiceSource>map(program -> new LaunchdSource(program, root, home, system))
                    .orElseGet(OshiServiceSource::new);
        }
        byName.put("oshi", OshiServiceSource::new);
        byName.put("processes", ProcessSource::new);
        found = best;
    }

    /** The sources of this machine. */
    public static ServiceSources ofThisMachine() {
        return new ServiceSources(Path.of("/"), System.getProperty("os.name", ""),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** Finds the source for this machine; ask once and keep the answer. */
    public static ServiceSource detect() {
        return ofThisMachine().found();
    }

    /** The one that fits the machine: services where a service manager runs, else processes. */
    public ServiceSource found() {
        return found;
    }

    /** Every name that {@link #named} knows on this machine. */
    public List<String> choices() {
        List<String> names = new ArrayList<>(List.of(FOUND));
        names.addAll(byName.keySet());
        return List.copyOf(names);
    }

    /** The source with this name, in any casing; nothing where this machine has none. */
    public Optional<ServiceSource> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return wanted.equals(FOUND)
                ? Optional.of(found)
                : Optional.ofNullable(byName.get(wanted)).map(Supplier::get);
    }
}
