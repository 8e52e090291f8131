package org.runspacelab.session.recording;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.recording.Checkpoints.Checkpoint;
import org.runspacelab.session.recording.RecordingReader.Place;
import org.runspacelab.store.LabClock;

/**
 * A recording to go about in: to any event or time, forwards and backwards, step by step or playing. It knows the
 * whole state of one moment and keeps some others to go back to; the rest is read again from the file. Nothing moves
 * by itself: whoever shows it calls {@link #advance()}. Belongs to one thread, which may wait for the disk.
 */
public final class ReplaySession implements Closeable {

    private static final long DISTANCE = 2_048;
    private static final long TELL = 1_024;
    private static final int MAX_WEIGHT = 1_000_000;
    private static final String TOO_MUCH =
            "with line %d its values are more than a replay can hold at a time, 64 million characters";
    private static final Place START = new Place(0, 0, 0, 0, Map.of());

    private final RecordingReader reader;
    private final LongSupplier ticker;
    private final ReplayClock clock;
    private final Checkpoints checkpoints;
    private final List<Mark> marks;
    private final long moreMarks;
    private final long events;
    private final long end;
    private final @Nullable String cutOff;
    private ReplayFollower follower = ReplayFollower.NOBODY;
    private MomentBuilder now = new MomentBuilder(Moment.BEFORE);
    private @Nullable RecordedLine ahead;
    private long time;
    private @Nullable Playing playing;

    /** Since when, by the ticker, from which time in the recording on, and how fast. */
    private record Playing(long since, long from, double speed) {
        long time(long ticks) {
            return from + (long) ((ticks - since) * speed);
        }
    }

    private ReplaySession(
            RecordingReader reader, LongSupplier ticker, Checkpoints checkpoints, Scan scan, @Nullable String cutOff) {
        this.reader = reader;
        this.ticker = ticker;
        this.clock = new ReplayClock(reader.begin());
        this.checkpoints = checkpoints;
        this.marks = scan.marks.marks();
        this.moreMarks = scan.marks.more();
        this.events = scan.builder.seq();
        this.end = scan.builder.nanos();
        this.cutOff = cutOff;
        goTo(checkpoints.before(0));
    }

    /** Tells this from now on of every move, from where it stands. */
    public void follow(ReplayFollower next) {
        follower = next;
        follower.at(moment());
    }

    /** What the one look through all of it finds. */
    private static final class Scan {
        final MomentBuilder builder = new MomentBuilder(Moment.BEFORE);
        final Marks marks = new Marks();
    }

    /**
     * Reads all of a recording once, from its beginning; a line that is none ends it there. An interrupt
     * does not: who wants it ended throws from what is told.
     *
     * @param reader belongs to the session from then on
     * @param progress is told from time to time how many bytes were read
     * @param seen is told every line
     * @throws IOException where the file can't be read
     */
    public static ReplaySession load(RecordingReader reader, LongConsumer progress, Consumer<RecordedLine> seen)
            throws IOException {
        return load(reader, System::nanoTime, DISTANCE, MAX_WEIGHT, progress, seen);
    }

    /** The same, where nobody wants to see the lines. */
    public static ReplaySession load(RecordingReader reader, LongConsumer progress) throws IOException {
        return load(reader, progress, _ -> {});
    }

    static ReplaySession load(
            RecordingReader reader, LongSupplier ticker, long distance, int maxWeight, LongConsumer progress)
            throws IOException {
        return load(reader, ticker, distance, maxWeight, progress, _ -> {});
    }

    private static ReplaySession load(RecordingReader reader, LongSupplier ticker, long distance, int maxWeight,
            LongConsumer progress, Consumer<RecordedLine> seen) throws IOException {
        Checkpoints checkpoints = new Checkpoints(distance, maxWeight, START);
        Scan scan = new Scan();
        String cutOff;
        reader.seek(START);
        try {
            for (RecordedLine line = reader.next(); line != null; line = reader.next()) {
                if (!scan.builder.add(line)) {
                    return new ReplaySession(reader, ticker, checkpoints, scan, TOO_MUCH.formatted(line.seq()));
                }
                scan.marks.look(line);
                seen.accept(line);
                if (line.seq() % TELL == 0) {
                    progress.accept(reader.bytesRead());
                }
                if (checkpoints.isDue(line.seq())) {
                    checkpoints.add(new Checkpoint(scan.builder.moment(), reader.place()));
                }
            }
            cutOff = reader.cutOff();
        } catch (RecordingException e) {
            cutOff = e.getMessage();
        }
        return new ReplaySession(reader, ticker, checkpoints, scan, cutOff);
    }

    /** How many events it has. */
    public long events() {
        return events;
    }

    /** From its first event to its last. */
    public Duration length() {
        return Duration.ofNanos(end);
    }

    /** Why it ends before its session did; null where it does not. */
    public @Nullable String cutOff() {
        return cutOff;
    }

    /** The moments worth going to, in order. */
    public List<Mark> marks() {
        return marks;
    }

    /** How many more there are than are kept. */
    public long moreMarks() {
        return moreMarks;
    }

    /** The time of the recording, which stands where the replay stands; readings count from the first event. */
    public LabClock clock() {
        return clock;
    }

    /** All that is known of the moment where it stands; costs what there is. */
    public Moment moment() {
        return now.moment();
    }

    /** The number of the last event that has happened; 0 before the first. */
    public long position() {
        return now.seq();
    }

    /** Where it stands, from the first event on. */
    public Duration time() {
        return Duration.ofNanos(time);
    }

    /** Goes to a time, and to its beginning or end where it has no such time; goes on playing from there. */
    public void seek(Duration to) throws IOException {
        long target = Math.clamp(nanos(to), 0, end);
        moveTo(target);
        resume();
    }

    /** Goes to where an event has just happened, or before the first for 0; goes on playing from there. */
    public void seekEvent(long seq) throws IOException {
        long target = Math.clamp(seq, 0, events);
        Checkpoint near = checkpoints.before(target);
        if (target < now.seq() || near.moment().seq() > now.seq()) {
            goTo(near);
        }
        while (now.seq() < target && peek() != null) {
            take();
        }
        setTime(now.nanos());
        resume();
    }

    /** Goes so many events on, or back where negative, and stops playing. */
    public void step(long by) throws IOException {
        pause();
        seekEvent(now.seq() + by);
    }

    /** Plays on from where it stands, at its end from the beginning. */
    public void play(double speed) throws IOException {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("the speed is a number above zero, not " + speed);
        }
        if (now.seq() == events) {
            seekEvent(0);
        }
        playing = new Playing(ticker.getAsLong(), time, speed);
    }

    public void pause() {
        playing = null;
    }

    public boolean isPlaying() {
        return playing != null;
    }

    /** While it plays, goes to where it should be by now; true where an event happened. At the end it stops. */
    public boolean advance() throws IOException {
        Playing course = playing;
        if (course == null) {
            return false;
        }
        long before = now.seq();
        moveTo(Math.clamp(course.time(ticker.getAsLong()), time, Math.max(time, end)));
        if (now.seq() == events) {
            pause();
        }
        return now.seq() != before;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** All events up to this time have happened then, and none after it. */
    private void moveTo(long target) throws IOException {
        Checkpoint near = checkpoints.beforeTime(target);
        if (target < now.nanos() || near.moment().seq() > now.seq()) {
            goTo(near);
        }
        for (RecordedLine next = peek(); next != null && next.nanos() <= target; next = peek()) {
            take();
        }
        setTime(target);
    }

    private void goTo(Checkpoint checkpoint) {
        reader.seek(checkpoint.place());
        now = new MomentBuilder(checkpoint.moment());
        ahead = null;
        follower.at(checkpoint.moment());
    }

    private void setTime(long nanos) {
        time = nanos;
        clock.moveTo(nanos);
    }

    private void resume() {
        if (playing != null) {
            playing = new Playing(ticker.getAsLong(), time, playing.speed());
        }
    }

    /** The next event of those there were when all was read; a file that is being recorded may have more by now. */
    private @Nullable RecordedLine peek() throws IOException {
        if (ahead == null && now.seq() < events) {
            ahead = reader.next();
        }
        return ahead;
    }

    private void take() {
        RecordedLine line = ahead;
        if (line != null) {
            now.add(line);
            ahead = null;
            if (line.event() != null) {
                follower.happened(line.event());
            }
        }
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return duration.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }
}
