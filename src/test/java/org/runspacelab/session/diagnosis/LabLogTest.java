package org.runspacelab.session.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.Awaiting;

/** What goes wrong is written down, within bounds. */
class LabLogTest {

    /** Held, so that the log manager does not forget it. */
    private final Logger said = Logger.getLogger("org.runspacelab.LabLogTest");
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    private Path home;

    private LabLog log;

    @BeforeEach
    void open() {
        console(Level.OFF);
        log = LabLog.open(new SettingsFolder(home.resolve("lab")));
    }

    @AfterEach
    void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        log.close();
        console(Level.WARNING);
    }

    @Test
    void whereNothingGoesWrongThereIsNoFile() throws IOException {
        said.info("all is well");

        assertThat(files()).isEmpty();
        assertThat(log.errors()).isEqualTo(new LabLog.Errors(0, ""));
        assertThat(log.news()).isNull();
    }

    @Test
    void anExceptionThatEndsAThreadIsWrittenDownAndCounted() throws Exception {
        log.catchUncaught();
        Thread thread = Thread.ofPlatform().name("left behind").start(() -> {
            throw new IllegalStateException("nobody catches this");
        });
        Awaiting.until("the thread has ended", () -> !thread.isAlive());

        assertThat(log.errors())
                .isEqualTo(new LabLog.Errors(1, "thread \"left behind\" was ended by an exception: IllegalStateException"));
        assertThat(written())
                .contains("SEVERE [left behind]", "nobody catches this", "LabLogTest.java");
        assertThat(log.last()).singleElement().asString().contains("left behind");
        assertThat(log.news()).isEqualTo(log.errors());
        assertThat(log.news()).isNull();
    }

    @Test
    void itIsForTheUserAlone() throws IOException {
        said.warning("a warning");

        assertThat(log.errors().count()).isZero();
        assertThat(written()).contains("WARNING", "a warning");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("lab"))))
                .isEqualTo("rwx------");
    }

    @Test
    void itIsForTheUserAloneInAnOpenFolderToo() throws IOException {
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (LabLog other = LabLog.open(new SettingsFolder(open))) {
            for (int i = 0; i < 700; i++) {
                said.warning("x".repeat(1_900));
            }
            closeWhole(other);
            try (Stream<Path> files = Files.list(open)) {
                assertThat(files).hasSizeGreaterThan(1).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void itIsBounded() throws IOException {
        String text = "x".repeat(1_900);
        for (int i = 0; i < 5_000; i++) {
            said.warning(text);
        }
        said.warning("y".repeat(10_000_000));

        closeWhole(log);
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        assertThat(files()).hasSizeLessThanOrEqualTo(LogFile.FILES)
                .as("closed, though its queue was full").noneMatch(file -> file.toString().endsWith(".lck"));
        assertThat(bytes).isLessThan((LogFile.FILES + 1L) * LogFile.MAX_BYTES);
        assertThat(log.last()).hasSize(LabLog.LAST);
    }

    @Test
    void anExceptionThatCannotBeReadIsNoSecondOne() throws IOException {
        said.log(Level.SEVERE, "a script's own", new RuntimeException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no text");
            }
        });

        assertThat(log.errors().count()).isEqualTo(1);
        assertThat(written()).contains("a script's own", "which can't be read");
    }

    @Test
    void aFolderThatCannotBeWrittenLosesTheFileOnly() throws IOException {
        Path occupied = Files.writeString(home.resolve("a file"), "not a folder");
        try (LabLog other = LabLog.open(new SettingsFolder(occupied))) {
            said.severe("still counted");

            assertThat(other.errors()).isEqualTo(new LabLog.Errors(1, "still counted"));
            assertThat(Files.readString(occupied)).isEqualTo("not a folder");
        }
    }

    /** Ten megabytes are nothing to read. */
    private static void console(Level level) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(level);
            }
        }
    }

    /** Closing waits a second at most: on a slow machine it takes longer until all is there. */
    private static void closeWhole(LabLog log) {
        log.close();
        Awaiting.until("all is written", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("log")));
    }

    /** What is in the file once all of it is there. */
    private String written() throws IOException {
        closeWhole(log);
        return Files.readString(log.file());
    }

    private List<Path> files() throws IOException {
        Path folder = home.resolve("lab");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
