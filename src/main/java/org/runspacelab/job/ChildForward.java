package org.runspacelab.job;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineStreams.StreamRecord;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.Journal;

/**
 * Tells the parent what the script wrote since the last time: its streams and the host's lines, in the order of
 * their times. A script that writes faster than it can be told loses the oldest, and they are counted.
 */
final class ChildForward {

    private static final int MOST_LINES = RunspaceFactory.MAX_LINES;

    private static final Duration MOMENT = Duration.ofMillis(20);

    private final RunspaceFactory runspaces;
    private final Pipeline pipeline;
    private final MessageOutput out;
    /** One forwards at a time: the main thread, or the one that ends the process. */
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by lock.
    private @Nullable StreamRecord lastRecord;
    private long lastLine;
    private long sent;
    private boolean ended;
    private boolean exiting;

    ChildForward(RunspaceFactory runspaces, Pipeline pipeline, MessageOutput out) {
        this.runspaces = runspaces;
        this.pipeline = pipeline;
        this.out = out;
    }

    /** True where there was anything. */
    boolean forward() throws IOException {
        lock.lock();
        try {
            List<HostLine> lines = freshLines();
            List<StreamRecord> records = freshRecords();
            send(records, lines);
            sent += records.size();
            return !records.isEmpty() || !lines.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The script has ended and everything was forwarded. */
    void end() throws IOException {
        lock.lock();
        try {
            forward();
            ended = true;
            long dropped = pipeline.streams().dropped() + pipeline.streams().all().size() - sent;
            if (dropped > 0) {
                out.send(new Message.Dropped(dropped));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says that the process ends before its script, and what came before. Waits a second at most for its turn. */
    void exiting() {
        try {
            if (lock.tryLock(1, TimeUnit.SECONDS)) {
                try {
                    if (!ended) {
                        exiting = true;
                        forward();
                        out.send(new Message.Exiting());
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (IOException | InterruptedException e) {
            // Nobody is there to be told.
        }
    }

    private List<HostLine> freshLines() {
        Journal.Slice<HostLine> slice = runspaces.lines().after(lastLine, MOST_LINES);
        List<HostLine> lines = slice.items();
        boolean unsure = !lines.isEmpty() && mayBeOfFailure(lines.getLast());
        lastLine = unsure ? slice.last() - 1 : slice.last();
        return unsure ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** A line of a failure is known by the pipeline's reason, which may be set a moment later than it. */
    private boolean mayBeOfFailure(HostLine line) {
        return line.stream() == StreamKind.ERROR
                && !exiting
                && !pipeline.state().isFinal()
                && runspaces.clock().nanos() - line.nanos() < MOMENT.toNanos();
    }

    /** Found by the last one that was sent: the streams have no numbers. */
    private List<StreamRecord> freshRecords() {
        List<StreamRecord> all = pipeline.streams().all();
        int from = all.size();
        while (from > 0 && all.get(from - 1) != lastRecord) {
            from--;
        }
        if (!all.isEmpty()) {
            lastRecord = all.getLast();
        }
        return all.subList(from, all.size());
    }

    private void send(List<StreamRecord> records, List<HostLine> lines) throws IOException {
        int line = 0;
        for (StreamRecord written : records) {
            while (line < lines.size() && lines.get(line).nanos() - written.nanos() <= 0) {
                send(lines.get(line++));
            }
            out.send(new Message.Written(written.stream(), written.value()));
        }
        while (line < lines.size()) {
            send(lines.get(line++));
        }
    }

    /** The line of the failure is among the records as well. */
    private void send(HostLine line) throws IOException {
        if (line.stream() != StreamKind.ERROR || !line.text().equals(pipeline.reason())) {
            out.send(new Message.Line(line.stream(), line.text()));
        }
    }
}
