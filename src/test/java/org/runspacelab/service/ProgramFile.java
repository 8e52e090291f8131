package org.runspacelab.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Makes programs for tests. Another process writes them: what this one writes is open in children that others start
 * meanwhile too, for a moment, and a program that is open for writing can't be started.
 */
public final class ProgramFile {

    private ProgramFile() {}

    /** Writes a shell script over what may be there, for its owner to run. */
    public static Path write(Path file, String script) throws IOException, InterruptedException {
        Process writing = new ProcessBuilder("/bin/sh", "-c", "rm -f \"$0\" && cat > \"$0\" && chmod 700 \"$0\"",
                file.toString()).redirectErrorStream(true).start();
        try (OutputStream out = writing.getOutputStream()) {
            out.write(script.getBytes(StandardCharsets.UTF_8));
        }
        if (writing.waitFor() != 0) {
            throw new IOException(new String(writing.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return file;
    }
}
