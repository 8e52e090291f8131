package org.runspacelab.service.macos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceStatus;

/**
 * What {@code launchctl list} prints: a line a job with its process or a dash, how it ended last, and its label, parted
 * by tabs.
 */
record LaunchList(List<Job> jobs) {

    private static final Pattern LINE = Pattern.compile("(-|\\d{1,18})\\t(-|-?\\d{1,9})\\t(\\S.*)");
    private static final String HEADER = "PID\tStatus\tLabel";
    /** How launchd ends a job that is not needed any more: SIGKILL and SIGTERM, printed as negative numbers. */
    private static final List<Integer> ENDED_BY_LAUNCHD = List.of(-9, -15);

    /**
     * A job that launchd knows.
     *
     * @param pid    its process; null where it has none
     * @param status how it ended last: an exit code, or the negative number of a signal
     */
    record Job(String label, @Nullable Long pid, int status) {

        ServiceStatus serviceStatus() {
            if (pid != null) {
                return ServiceStatus.RUNNING;
            }
            return status == 0 || ENDED_BY_LAUNCHD.contains(status) ? ServiceStatus.STOPPED : ServiceStatus.FAILED;
        }

        String rawStatus() {
            if (pid != null) {
                return "running";
            }
            return status < 0 ? "not running, last ended by signal " + -status : "not running, last exit code " + status;
        }
    }

    /** @throws IOException where it is no such list */
    static LaunchList parse(byte[] output) throws IOException {
        List<Job> jobs = new ArrayList<>();
        List<String> lines = new String(output, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IOException("launchctl printed no list of jobs");
        }
        for (String line : lines.subList(1, lines.size())) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                String pid = parts.group(1);
                String status = parts.group(2);
                jobs.add(new Job(parts.group(3), pid.equals("-") ? null : Long.valueOf(pid),
                        status.equals("-") ? 0 : Integer.parseInt(status)));
            } else if (!line.isBlank()) {
                throw new IOException("launchctl printed a list of jobs that is broken");
            }
        }
        return new LaunchList(jobs);
    }
}
