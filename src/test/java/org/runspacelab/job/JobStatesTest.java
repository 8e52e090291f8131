package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.LabClock;

/** What each step makes of a process job in each state; its process is none. */
class JobStatesTest {

    /** The state afterwards; "-" where it can't be; a child that nobody wants is ended. */
    private static final String TABLE =
            """
            state      | stop      | kill           | launch     | runs           | completes | fails
            NotStarted | Stopped   | Stopped        | NotStarted | -              | -         | Failed
            Launching  | Stopping  | Stopping       | -          | Running        | -         | Failed
            Running    | Stopping  | Stopping ended | -          | -              | Completed | Failed
            Stopping   | Stopping  | Stopping       | -          | Stopping       | Stopped   | Stopped
            Killed     | Stopping  | Stopping       | -          | Stopping ended | Stopped   | Stopped
            Stopped    | Stopped   | Stopped        | Stopped    | Stopped ended  | Stopped   | Stopped
            Completed  | Completed | Completed      | Completed  | -              | Completed | Completed
            Failed     | Failed    | Failed         | Failed     | Failed ended   | Failed    | Failed
            """;

    private final RunspaceFactory runspaces = new RunspaceFactory(LabClock.system());
    private final JobRun.Order order = new JobRun.Order(new JobScript.OfText(""), Map.of(), List::of);
    private final ProcessJob job = new ProcessJob(new ProcessJobs(runspaces), runspaces, 1, "job-1", order);
    private final Child child = new Child();

    static Stream<Arguments> table() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split(" *\\| *")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                if (!row[i].equals("-")) {
                    cells.add(Arguments.of(row[0], rows.getFirst()[i], row[i]));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("table")
    void eachStepInEachState(String from, String step, String expected) throws Exception {
        bringTo(from);
        JobState before = job.state();
        JobTimes ended = job.times();

        perform(step);

        assertThat(job.state() + (child.ended ? " ended" : "")).isEqualTo(expected);
        assertThat(job.waitFor(Duration.ZERO)).isEqualTo(job.state().isFinal());
        if (before.isFinal()) {
            assertThat(job.times().ended()).isEqualTo(ended.ended());
        }
    }

    @Test
    void theTableHasEveryState() {
        assertThat(table().map(cell -> cell.get()[0]).distinct())
                .containsAll(Arrays.stream(JobState.values()).map(state -> (Object) state.toString()).toList());
    }

    private void bringTo(String state) {
        List<String> steps = switch (state) {
            case "NotStarted" -> List.of();
            case "Launching" -> List.of("launch");
            case "Running" -> List.of("launch", "runs");
            case "Stopping" -> List.of("launch", "stop");
            case "Killed" -> List.of("launch", "kill");
            case "Stopped" -> List.of("stop");
            case "Completed" -> List.of("launch", "runs", "completes");
            case "Failed" -> List.of("fails");
            default -> throw new IllegalArgumentException(state);
        };
        steps.forEach(this::perform);
    }

    private void perform(String step) {
        switch (step) {
            case "stop" -> job.stopAsync();
            case "kill" -> job.kill();
            case "launch" -> assertThat(job.beginLaunch()).isEqualTo(!job.state().isFinal());
            case "runs" -> job.launched(child);
            case "completes" -> job.end(JobState.COMPLETED, null, Map.of());
            case "fails" -> job.failed("it failed");
            default -> throw new IllegalArgumentException(step);
        }
    }

    /** A process that remembers that it was ended. */
    private static final class Child extends Process {
        private boolean ended;

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public int exitValue() {
            return 0;
        }

        @Override
        public void destroy() {
            ended = true;
        }

        @Override
        public long pid() {
            return 1;
        }
    }
}
