package org.runspacelab.session.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.stream.Stream;

/** Why a file could not be saved. */
public enum SaveProblem {
    NO_SPACE("no space left there"),
    READ_ONLY("it may not be written there"),
    NO_FOLDER("its folder is gone"),
    NOT_A_FILE("this is not a file"),
    OTHER("the system said");

    private final String words;

    SaveProblem(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What is wrong, in a few words for the middle of a sentence. */
    public static String inWords(IOException e) {
        SaveProblem problem = of(e);
        return problem == OTHER ? reason(e) : problem.words;
    }

    static SaveProblem of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> READ_ONLY;
            case NoSuchFileException _ -> NO_FOLDER;
            default -> says(e, "no space left", "not enough space", "quota exceeded") ? NO_SPACE
                    : says(e, "read-only file system", "permission denied", "not permitted") ? READ_ONLY
                    : says(e, "not a directory") ? NO_FOLDER
                    : OTHER;
        };
    }

    /** Java has no types for these: only the system's words tell. */
    private static boolean says(IOException e, String... words) {
        String said = reason(e).toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(said::contains);
    }

    /** What the system says. */
    public static String reason(IOException e) {
        String reason = e instanceof FileSystemException problem ? problem.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason.lines().findFirst().orElse("");
    }
}
