package org.runspacelab.session.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lab keeps what the user chose, for that user alone. Callable from any thread but the FX thread where a
 * file is touched.
 *
 * @param path the folder; it need not be there yet
 */
public record SettingsFolder(Path path) {

    /** Names another folder than the platform's: for trying things out, or a second set of settings. */
    public static final String OVERRIDE = "RUNSPACE_LAB_HOME";

    /** The folder of whoever runs this process. */
    public static SettingsFolder ofUser() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The platform's usual place: XDG on Linux, Application Support on macOS, the roaming AppData on Windows. */
    static SettingsFolder of(String system, Map<String, String> environment, Path home) {
        Path named = absolute(environment.get(OVERRIDE));
        if (named != null) {
            return new SettingsFolder(named);
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return inside(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"), "Runspace Lab");
        }
        if (os.contains("mac")) {
            return new SettingsFolder(home.resolve("Library").resolve("Application Support").resolve("Runspace Lab"));
        }
        return inside(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"), "runspace-lab");
    }

    /** A file in the folder, which is made where it is missing. */
    public Path file(String name) throws IOException {
        make();
        return path.resolve(name);
    }

    private void make() throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(path, forTheUserOnly());
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private FileAttribute<?>[] forTheUserOnly() {
        boolean knowsOwners = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SettingsFolder inside(@Nullable String named, Path usual, String name) {
        Path base = absolute(named);
        return new SettingsFolder((base == null ? usual : base).resolve(name));
    }

    /** The XDG rules say that a relative path is to be ignored. */
    private static @Nullable Path absolute(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Path path = Path.of(text);
        return path.isAbsolute() ? path : null;
    }
}
