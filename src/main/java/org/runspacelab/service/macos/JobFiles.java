package org.runspacelab.service.macos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The property lists in some folders; a file is read again only where it has changed. What cannot be read is counted
 * and left out. To be used by one thread at a time.
 */
final class JobFiles {

    private static final int MAX_FILES = 5_000;
    private static final int MAX_BYTES = 1024 * 1024;

    private final List<Path> folders;
    private Map<Path, Known> known = new HashMap<>();
    private int unreadable;

    /** What a file said when it was last read; nothing where it could not be. */
    private record Known(FileTime modified, long size, @Nullable JobFile job) {}

    JobFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** By label; folders that do not exist have none, and later folders have the last word. */
    Map<String, JobFile> read() {
        Map<Path, Known> seen = new HashMap<>();
        Map<String, JobFile> byLabel = new HashMap<>();
        unreadable = 0;
        for (Path folder : folders) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.plist")) {
                for (Path file : files) {
                    if (seen.size() < MAX_FILES) {
                        take(file, seen, byLabel);
                    } else {
                        unreadable++;
                    }
                }
            } catch (IOException | DirectoryIteratorException _) {
                // Not there, or not for this account: what can be read is what is known.
            }
        }
        known = seen;
        return byLabel;
    }

    /** How many files of the last read are left out. */
    int unreadable() {
        return unreadable;
    }

    private void take(Path file, Map<Path, Known> seen, Map<String, JobFile> byLabel) {
        Known now = known(file);
        seen.put(file, now);
        JobFile job = now.job();
        if (job == null) {
            unreadable++;
        } else {
            byLabel.put(job.label(), job);
        }
    }

    private Known known(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Known before = known.get(file);
            return before != null && before.modified().equals(attributes.lastModifiedTime())
                            && before.size() == attributes.size()
                    ? before
                    : new Known(attributes.lastModifiedTime(), attributes.size(), parsed(file));
        } catch (IOException _) {
            return new Known(FileTime.fromMillis(0), -1, null);
        }
    }

    private static @Nullable JobFile parsed(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? null : JobFile.parse(bytes);
        } catch (IOException _) {
            return null;
        }
    }
}
