package org.runspacelab.session.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is there whole or not at all. */
class SafeFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("console.csv");
    }

    @Test
    void aFileIsSavedInPlaceOfTheOldOneAndNothingElseIsLeft() throws IOException {
        Files.writeString(file, "an older and longer text");

        SafeFile.write(file, out -> out.append("é 😀"));

        assertThat(file).hasContent("é 😀");
        assertThat(all()).containsExactly(file);
    }

    /** Any script can interrupt any thread. */
    @Test
    void anInterruptEndsNothing() throws IOException {
        Files.writeString(file, "old");

        try {
            SafeFile.write(file, out -> {
                Thread.currentThread().interrupt();
                out.append("new");
            });
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(file).hasContent("new");
    }

    @Test
    void onlyTheUserCanReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

        SafeFile.write(file, out -> out.append("x"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Files.createSymbolicLink(file, real);

        SafeFile.write(file, out -> out.append("new"));

        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void whatFailsHalfwayLeavesTheOldFileAsItWas() throws IOException {
        Files.writeString(file, "old");

        SaveException failed = failure(file, out -> {
            out.append("half of it");
            out.flush();
            throw new IOException("No space left on device");
        });

        assertThat(failed.problem()).isEqualTo(SaveProblem.NO_SPACE);
        assertThat(failed).hasMessage("console.csv was not saved: no space left there");
        assertThat(file).hasContent("old");
        assertThat(all()).containsExactly(file);
    }

    @Test
    void aFullDiskIsSaidInOneLine() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        SaveException failed = failure(file, _ -> {
            try (Writer out = Files.newBufferedWriter(full)) {
                out.append("x");
            }
        });

        assertThat(failed.problem()).isEqualTo(SaveProblem.NO_SPACE);
    }

    @Test
    void aVanishedFolderIsSaidInOneLine() {
        SaveException failed = failure(folder.resolve("gone").resolve("a.csv"), out -> out.append("x"));

        assertThat(failed.problem()).isEqualTo(SaveProblem.NO_FOLDER);
        assertThat(failed).hasMessage("a.csv was not saved: its folder is gone");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(file, "old");

        assertThat(failure(file.resolve("a.csv"), out -> out.append("x")).problem()).isEqualTo(SaveProblem.NO_FOLDER);
    }

    @Test
    void aReadOnlyFolderIsSaidInOneLine() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeTrue(!Files.isWritable(folder), "who may write everywhere finds nothing read-only");
            assertThat(failure(file, out -> out.append("x")).problem()).isEqualTo(SaveProblem.READ_ONLY);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatTheSystemRefusesIsReadOnly() {
        assertThat(List.of(new AccessDeniedException("a"), new FileSystemException("a", null, "Read-only file system")))
                .extracting(SaveProblem::of)
                .containsOnly(SaveProblem.READ_ONLY);
    }

    @Test
    void aFolderOrADeviceIsNotReplaced() {
        assertThat(failure(folder, out -> out.append("x")).problem()).isEqualTo(SaveProblem.NOT_A_FILE);
        assumeTrue(Files.exists(Path.of("/dev/null")));
        assertThatThrownBy(() -> SafeFile.write(Path.of("/dev/null"), out -> out.append("x")))
                .hasMessage("null was not saved: this is not a file");
    }

    @Test
    void whatHasNoWordsOfOursIsSaidInTheSystems() {
        SaveException failed = failure(file, _ -> {
            throw new IOException("Input/output error\nand more");
        });

        assertThat(failed).hasMessage("console.csv was not saved: the system said: Input/output error");
        assertThat(failed.reason()).isEqualTo("Input/output error");
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static SaveException failure(Path file, SafeFile.Content content) {
        SaveException failed = catchThrowableOfType(SaveException.class, () -> SafeFile.write(file, content));
        assertThat(failed).isNotNull();
        return failed;
    }
}
