package org.runspacelab.session.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.EventFeed;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.export.SaveProblem;
import org.runspacelab.session.recording.RecordingStatus.Phase;
import org.runspacelab.store.LabThreads;

/**
 * Writes what happens in a session to a file, on a thread of its own: the loops do not know of it. What happens too
 * fast for it is counted as dropped in its place. Where the file can't be written the recording ends and says why,
 * and the session goes on. Callable from any thread but the FX thread where it waits.
 */
public final class Recorder implements AutoCloseable {

    /** The bound of {@link #close()}. */
    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(4);
    /** How large a recording may become. */
    public static final long MAX_BYTES = 2L << 30;

    /** How much may wait to be written: 2.6 s of a loop that writes 100,000 times a second. */
    static final int RESERVE = 262_144;

    private static final Duration PAUSE = Duration.ofMillis(20);
    /** After so many events at once it looks again without a pause. */
    private static final int MUCH = 4_096;

    private final LabSession session;
    private final LabEvent.Began began;
    private final Path file;
    private final EventFeed feed;
    private final CountDownLatch finishing = new CountDownLatch(1);
    private final Thread thread;
    private volatile RecordingStatus status = new RecordingStatus(Phase.RECORDING, 0, 0, 0, null);
    private volatile LabEvent.@Nullable Result result;
    /** From when on what is left is not written any more, but counted; a reading of the system's timer. */
    private volatile @Nullable Long deadline;
    private volatile boolean givenUp;

    Recorder(
            LabSession session, EventFeed feed, EventJson json, LabEvent.Began began, Path file, long maxBytes) {
        this.session = session;
        this.began = began;
        this.file = file;
        this.feed = feed;
        this.thread = LabThreads.daemon().name("recorder").unstarted(() -> run(json, maxBytes));
    }

    /**
     * Begins a recording, with what the session's logs still know of the time before, and returns at once: whether
     * the file can be written is told by {@link #status()}. A file that is there is replaced once its successor is
     * open; only its owner can read it.
     *
     * @param began the first event; its time is moved to that of the earliest known one
     */
    public static Recorder start(
            LabSession session, ValueText texts, String version, LabEvent.Began began, Path file) {
        EventFeed feed = EventFeed.forRecording(session, RESERVE);
        EventJson json = new EventJson(session.clock(), texts, version);
        return new Recorder(session, feed, json, began, file, MAX_BYTES).start();
    }

    Recorder start() {
        thread.start();
        return this;
    }

    public Path file() {
        return file;
    }

    /** How far it is; takes no lock. */
    public RecordingStatus status() {
        return status;
    }

    /**
     * Ends the recording with all that happened up to now and this result, and waits so long at most. What can't be
     * written in that time is counted as dropped; a file that can't be written in it at all has failed.
     */
    public RecordingStatus finish(LabEvent.Result end, Duration limit) {
        return finish(end, limit.dividedBy(4).multipliedBy(3), limit);
    }

    RecordingStatus finish(LabEvent.Result end, Duration writing, Duration limit) {
        if (finishing.getCount() > 0) {
            result = end;
            deadline = System.nanoTime() + writing.toNanos();
            finishing.countDown();
        }
        try {
            if (!thread.join(limit)) {
                giveUp();
            }
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
        }
        return status;
    }

    /** Ends it by itself, where no scenario has a result. */
    @Override
    public void close() {
        finish(new LabEvent.Result(session.clock().nanos(), began.scenario(), Map.of(), true, null), CLOSE_LIMIT);
    }

    private void giveUp() {
        if (!status.isOver()) {
            fail("its file takes too long to be written");
            givenUp = true;
            // Its thread may be held by the system for good.
            feed.close();
            thread.interrupt();
        }
    }

    private void run(EventJson json, long maxBytes) {
        try (feed; RecordingFile out = RecordingFile.open(file, json, maxBytes)) {
            boolean whole = record(out);
            String problem = whole ? null : "it has reached its bound of " + out.bound();
            if (problem != null) {
                out.cut(problem);
            }
            out.finish();
            show(out.status(whole ? Phase.CLOSED : Phase.FULL, problem));
        } catch (IOException e) {
            fail(SaveProblem.inWords(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            fail(e.toString());
        }
    }

    /** False where there was no room for all. */
    private boolean record(RecordingFile out) throws IOException {
        List<LabEvent> news = feed.poll();
        long first = news.isEmpty() ? began.nanos() : earlier(news.getFirst().nanos(), began.nanos());
        boolean room = out.write(new LabEvent.Began(first, began.scenario())) && writeAll(out, news);
        boolean last = false;
        while (room && !last) {
            out.flushInTime();
            show(out.status(Phase.RECORDING, null));
            last = pause(news.size());
            // Looked for after it is known that it shall end: nothing that happened before is missed.
            news = feed.poll();
            room = writeAll(out, news);
        }
        return room && conclude(out);
    }

    /** True where the recording is to end. */
    private boolean pause(int found) {
        try {
            return finishing.await(found >= MUCH ? 0 : PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Any script can interrupt any thread: only one that was given up on has to leave.
            return givenUp;
        }
    }

    private boolean writeAll(RecordingFile out, List<LabEvent> news) throws IOException {
        for (int i = 0; i < news.size(); i++) {
            if (isOutOfTime()) {
                List<LabEvent> left = news.subList(i, news.size());
                return out.write(new LabEvent.Dropped(left.getFirst().nanos(), count(left)));
            }
            if (!out.write(news.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOutOfTime() {
        Long end = deadline;
        return end != null && System.nanoTime() - end >= 0;
    }

    private static long count(List<LabEvent> events) {
        return events.stream()
                .mapToLong(event -> event instanceof LabEvent.Dropped missing ? missing.count() : 1)
                .sum();
    }

    private boolean conclude(RecordingFile out) throws IOException {
        LabEvent.Result end = result;
        if (end == null) {
            return true;
        }
        long nanos = out.lastNanos() - end.nanos() > 0 ? out.lastNanos() : end.nanos();
        return out.write(new LabEvent.Result(nanos, end.scenario(), end.observed(), end.ok(), end.error()));
    }

    private void fail(String problem) {
        RecordingStatus now = status;
        show(new RecordingStatus(Phase.FAILED, now.bytes(), now.events(), now.dropped(), problem));
    }

    private void show(RecordingStatus next) {
        if (!givenUp) {
            status = next;
        }
    }

    private static long earlier(long a, long b) {
        return a - b < 0 ? a : b;
    }
}
