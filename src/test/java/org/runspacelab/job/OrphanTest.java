package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runspacelab.store.Awaiting;

/** No child outlives its parent. */
class OrphanTest {

    @Test
    void aKilledParentLeavesNoChildAlsoWhileItsScriptSpins() throws Exception {
        List<String> command = new ArrayList<>(JobCommand.ofClassPath(Jobs.classPath()));
        command.set(command.size() - 1, OrphanMain.class.getName());
        Process parent = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = parent.inputReader()) {
            long pid = Long.parseLong(out.readLine());
            assertThat(isRunning(pid)).isTrue();

            long begun = System.nanoTime();
            parent.destroyForcibly();
            Awaiting.until("the child ends", () -> !isRunning(pid));

            assertThat(System.nanoTime() - begun).as("nanoseconds until the child ended").isLessThan(2_000_000_000L);
        } finally {
            parent.destroyForcibly();
        }
    }

    /** A process that has ended but that nobody has asked for has no command any more. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(child -> child.info().command())
                .isPresent();
    }
}
