package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The system is asked which ports a lab and its children listen on. */
@EnabledOnOs(OS.LINUX)
class ListeningTest {

    /** As /proc/net/tcp writes it. */
    private static final String LISTENS = "0A";

    @Test
    void neitherTheLabNorAChildListens() throws Exception {
        Set<String> before = listening(ProcessHandle.current().pid());
        try (Jobs jobs = new Jobs()) {
            ProcessJob job = jobs.started(Scripts.Spin.class);

            assertThat(listening(job.pid().orElseThrow())).isEmpty();
            assertThat(listening(ProcessHandle.current().pid())).isSubsetOf(before);
        }
    }

    @Test
    void aPortThatIsOpenWouldBeSeen() throws Exception {
        int before = listening(ProcessHandle.current().pid()).size();
        try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(listening(ProcessHandle.current().pid())).hasSize(before + 1);
        }
    }

    /** The sockets of a process that listen, by their inode. */
    private static Set<String> listening(long pid) throws IOException {
        Set<String> listening = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            Path file = Path.of("/proc", String.valueOf(pid), "net", table);
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[3].equals(LISTENS))
                        .forEach(fields -> listening.add("socket:[" + fields[9] + "]"));
            }
        }
        listening.retainAll(open(pid));
        return listening;
    }

    private static Set<String> open(long pid) throws IOException {
        Set<String> open = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : files.toList()) {
                try {
                    open.add(Files.readSymbolicLink(file).toString());
                } catch (IOException closedMeanwhile) {
                    // It was open a moment ago, and is not now.
                }
            }
        }
        return open;
    }
}
