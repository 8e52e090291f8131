package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.service.ProgramFile;

/** The shell launcher, with JDKs that only print how they were called. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherScriptTest {

    @TempDir
    private Path folder;

    private Path script;

    private record Ended(int exit, List<String> out, List<String> err) {}

    @BeforeEach
    void install() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("an app/bin"));
        script = Files.copy(Path.of("src/main/launcher/runspace-lab"), bin.resolve("runspace-lab"));
        script.toFile().setExecutable(true);
    }

    @Test
    void startsTheModuleWithItsArgumentsAsTheyAre() throws Exception {
        Path jdk = jdk("jdk 25", "25.0.1");

        Ended ended = run(script.toString(), Map.of("JAVA_HOME", jdk.toString()), "run", "a b", "--set", "x='1 2'");

        assertThat(ended.exit()).isEqualTo(7);
        assertThat(ended.out().getFirst()).isEqualTo(jdk.toString());
        assertThat(ended.out())
                .containsSubsequence("--module-path", folder.toRealPath().resolve("an app/lib").toString(),
                        "--module", "org.runspacelab/org.runspacelab.Main", "run", "a b", "--set", "x='1 2'");
    }

    @Test
    void itsOwnVariableComesFirst() throws Exception {
        Path own = jdk("own", "26-ea");

        Ended ended = run(script.toString(), Map.of(
                "RUNSPACE_LAB_JAVA_HOME", own.toString(), "JAVA_HOME", jdk("other", "25").toString()));

        assertThat(ended.out().getFirst()).isEqualTo(own.toString());
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        Path old = jdk("old", "17.0.9");
        Path older = jdk("older", "1.8.0_402");
        Path good = jdk("good", "25.0.1");

        Ended ended = run(script.toString(), Map.of(
                "RUNSPACE_LAB_JAVA_HOME", older.toString(), "JAVA_HOME", old.toString(),
                "PATH", good.resolve("bin") + ":/usr/bin:/bin"));

        assertThat(ended.out().getFirst()).isEqualTo(good.toString());
    }

    @Test
    void aLinkToItWorksFromAnyFolder() throws Exception {
        Path jdk = jdk("jdk", "25");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("an app/bin/runspace-lab"));

        Ended ended = run(link.toString(), Map.of("JAVA_HOME", jdk.toString(), "CDPATH", "/tmp:/usr"));

        assertThat(ended.out()).contains(folder.toRealPath().resolve("an app/lib").toString());
    }

    @Test
    void aRelativeCallIsNotMisledByCdpath() throws Exception {
        Path jdk = jdk("jdk", "25");
        Files.createDirectories(folder.resolve("elsewhere/an app/bin"));

        Ended ended = run("an app/bin/runspace-lab", Map.of(
                "JAVA_HOME", jdk.toString(), "CDPATH", folder.resolve("elsewhere").toString()));

        assertThat(ended.out()).contains(folder.toRealPath().resolve("an app/lib").toString());
    }

    private Path jdk(String name, String version) throws IOException, InterruptedException {
        Path home = folder.toRealPath().resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        ProgramFile.write(java, "#!/bin/sh\nprintf '%s\\n' '" + home + "' \"$@\"\nexit 7\n");
        return home;
    }

    private Ended run(String command, Map<String, String> environment, String... args) throws Exception {
        List<String> line = new ArrayList<>(List.of("/bin/sh", command));
        line.addAll(List.of(args));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("RUNSPACE_LAB_JAVA_HOME", "JAVA_HOME", "CDPATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }
}
