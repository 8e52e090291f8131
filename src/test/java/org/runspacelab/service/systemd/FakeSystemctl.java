package org.runspacelab.service.systemd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runspacelab.service.ProgramFile;

/** A program named systemctl that does what the test says; it notes each of its calls. */
final class FakeSystemctl {

    private final Path folder;

    FakeSystemctl(Path folder) {
        this.folder = folder;
    }

    /** Answers as the recorded systemd does. */
    FakeSystemctl recorded() throws IOException, InterruptedException {
        Files.write(folder.resolve("units"), Recorded.UNITS);
        Files.write(folder.resolve("files"), Recorded.UNIT_FILES);
        Files.write(folder.resolve("show"), Recorded.SHOW);
        return does("""
                case "$*" in
                *list-units*) cat "$here/units" ;;
                *list-unit-files*) cat "$here/files" ;;
                *show*) cat "$here/show" ;;
                esac""");
    }

    /** Does this in each call, with its folder as {@code $here}. */
    FakeSystemctl does(String shell) throws IOException, InterruptedException {
        ProgramFile.write(program(), """
                #!/bin/sh
                here='%s'
                echo "$LC_ALL $*" >> "$here/calls"
                %s
                """.formatted(folder, shell));
        return this;
    }

    Path program() {
        return folder.resolve("systemctl");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }
}
