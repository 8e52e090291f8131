package org.runspacelab.session.export;

import java.io.IOException;
import java.nio.file.Path;

/** A file was not saved; what was there before is untouched. The message is one line. */
public final class SaveException extends IOException {

    private final transient Path file;
    private final SaveProblem problem;

    SaveException(Path file, SaveProblem problem) {
        super("%s was not saved: %s".formatted(file.getFileName(), problem.words()));
        this.file = file;
        this.problem = problem;
    }

    SaveException(Path file, IOException cause) {
        super(line(file, cause), cause);
        this.file = file;
        this.problem = SaveProblem.of(cause);
    }

    public Path file() {
        return file;
    }

    public SaveProblem problem() {
        return problem;
    }

    /** The system's own words. */
    public String reason() {
        return getCause() instanceof IOException cause ? SaveProblem.reason(cause) : problem.words();
    }

    private static String line(Path file, IOException cause) {
        SaveProblem problem = SaveProblem.of(cause);
        String words = problem == SaveProblem.OTHER
                ? problem.words() + ": " + SaveProblem.reason(cause)
                : problem.words();
        return "%s was not saved: %s".formatted(file.getFileName(), words);
    }
}
