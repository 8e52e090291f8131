package org.runspacelab.ui.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.export.SaveProblem;
import org.runspacelab.session.recording.Moment;
import org.runspacelab.session.recording.RecordedLine;
import org.runspacelab.session.recording.RecordingException;
import org.runspacelab.session.recording.RecordingReader;
import org.runspacelab.session.recording.ReplaySession;
import org.runspacelab.session.recording.ReplayStores;
import org.runspacelab.ui.services.RecordedServices;
import org.runspacelab.ui.timeline.RecordedTimeline;

/**
 * A recording being read and replayed, on a thread of its own that may wait for the disk. Told what to do, and asked
 * how far it is, from any thread.
 */
final class ReplayPlayer implements AutoCloseable {

    /** A speed: as fast as it can be shown. */
    static final double AS_FAST = Double.POSITIVE_INFINITY;

    private static final System.Logger LOG = System.getLogger(ReplayPlayer.class.getName());
    private static final long BEAT_MILLIS = 50;
    /** How many beats it takes at least to go through everything as fast as it can be shown. */
    private static final int BEATS = 100;
    private static final int MOST_AT_ONCE = 20_000;

    /** A move of the replay. */
    @FunctionalInterface
    private interface Move {
        void in(ReplaySession session) throws IOException;
    }

    private final Path file;
    private final RecordedTimeline timeline;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("replay").factory());
    private final AtomicReference<@Nullable Duration> wanted = new AtomicReference<>();
    private volatile int percent;
    private volatile @Nullable ReplayFacts facts;
    private volatile @Nullable ReplayLook look;
    private volatile @Nullable String problem;
    private volatile boolean closed;
    /** These belong to the thread. */
    private @Nullable ReplaySession session;
    private @Nullable ReplayStores stores;
    private boolean racing;
    private boolean beating;

    /** @param timeline is told every event while the recording is read, before there are {@link #facts()} */
    ReplayPlayer(Path file, RecordedTimeline timeline) {
        this.file = file;
        this.timeline = timeline;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Path file() {
        return file;
    }

    /** Begins to read the recording. */
    void load() {
        thread.execute(this::read);
    }

    /** How much of it is read. */
    int percent() {
        return percent;
    }

    /** Null until it is read; from then on it stands at its beginning. */
    @Nullable ReplayFacts facts() {
        return facts;
    }

    /** Where it stands; null until it is read. */
    @Nullable ReplayLook look() {
        return look;
    }

    /** Why it can't be read, or not any further; null where it can. */
    @Nullable String problem() {
        return problem;
    }

    /** Goes to a time, from the first event on; where several are wanted at once, to the last. */
    void seek(Duration time) {
        if (wanted.getAndSet(time) == null) {
            move(at -> {
                Duration to = wanted.getAndSet(null);
                at.seek(to == null ? time : to);
            });
        }
    }

    void toEvent(long number) {
        move(at -> at.seekEvent(number));
    }

    void step(long events) {
        move(at -> {
            racing = false;
            at.step(events);
        });
    }

    void play(double speed) {
        move(at -> {
            racing = speed == AS_FAST;
            if (!racing) {
                at.play(speed);
            } else {
                at.pause();
                at.seekEvent(at.position() == at.events() ? 0 : at.position());
            }
            beatSoon();
        });
    }

    void pause() {
        move(at -> {
            racing = false;
            at.pause();
        });
    }

    /** Ends the thread, after what it does at the moment; reading ends at once. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.execute(this::closeFile);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the replay has ended already");
        }
        thread.shutdown();
    }

    private void read() {
        RecordingReader reader = null;
        try {
            reader = RecordingReader.open(file);
            long size = Math.max(1, Files.size(file));
            ReplaySession read = ReplaySession.load(reader, bytes -> progress(bytes, size), this::see);
            reader = null;
            session = read;
            ReplayStores shown = new ReplayStores(read.clock(), new RecordedServices(read.clock()));
            read.follow(shown);
            read.seek(Duration.ZERO);
            stores = shown;
            publish(read);
            facts = new ReplayFacts(String.valueOf(file.getFileName()), read.clock(), read.events(), read.length(),
                    read.cutOff(), read.marks());
        } catch (IOException e) {
            problem = inWords(e);
        } catch (OutOfMemoryError e) {
            problem = "there is not enough memory for it";
        } catch (CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "nobody waits for the recording any more");
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "a recording could not be read", e);
            problem = file.getFileName() + ": " + e;
        } finally {
            close(reader);
        }
    }

    private void progress(long bytes, long size) {
        percent = (int) Math.min(100, bytes * 100 / size);
        if (closed) {
            throw new CancellationException();
        }
    }

    private void see(RecordedLine line) {
        if (line.event() != null) {
            timeline.add(line.event());
        }
    }

    private void move(Move move) {
        try {
            thread.execute(() -> moveNow(move));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the replay has ended");
        }
    }

    private void moveNow(Move move) {
        ReplaySession at = session;
        if (at == null || closed) {
            return;
        }
        try {
            move.in(at);
        } catch (IOException e) {
            racing = false;
            at.pause();
            problem = inWords(e);
        }
        publish(at);
    }

    private void publish(ReplaySession at) {
        ReplayLook before = look;
        boolean playing = at.isPlaying() || racing;
        long nanos = at.time().toNanos();
        boolean sameMoment = before != null && before.event() == at.position();
        if (before == null || !sameMoment || before.nanos() != nanos || before.playing() != playing) {
            // A moment costs what there is: it is made only where it is another.
            Moment moment = before != null && sameMoment ? before.moment() : at.moment();
            look = new ReplayLook(nanos, at.position(), playing, moment,
                    Objects.requireNonNull(stores).stores());
        }
    }

    private void beatSoon() {
        if (!beating) {
            beating = true;
            thread.schedule(this::beat, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        beating = false;
        moveNow(at -> {
            if (racing) {
                at.seekEvent(at.position() + Math.clamp(at.events() / BEATS, 1, MOST_AT_ONCE));
                racing = at.position() < at.events();
            } else {
                at.advance();
            }
            if (racing || at.isPlaying()) {
                beatSoon();
            }
        });
    }

    private void closeFile() {
        close(session);
        session = null;
    }

    private static void close(@Nullable Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a recording could not be closed", e);
        }
    }

    private String inWords(IOException e) {
        String name = String.valueOf(file.getFileName());
        return e instanceof RecordingException ? String.valueOf(e.getMessage()) : name + ": " + SaveProblem.reason(e);
    }
}
