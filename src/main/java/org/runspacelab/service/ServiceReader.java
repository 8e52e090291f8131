package org.runspacelab.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of a source, on a daemon thread of its own named {@code services}. There is never more than
 * one read at once: whoever asks while one runs gets the result of that one. A source that fails again and again is left
 * alone for a while: until then callers hear its last failure at once.
 *
 * <p>A source may hang, and foreign code cannot be ended from outside. So callers stop waiting at the time
 * limit, and later ones wait for the same hanging read instead of starting another: it holds one
 * thread, never more. When it at last returns, the next caller starts a new read.
 *
 * <p>All methods are callable from any thread, {@link #snapshot()} from any but the FX thread.
 */
public final class ServiceReader implements AutoCloseable {

    /** An unused thread ends after this time and the next read starts it again: an idle lab keeps none. */
    private static final long IDLE_SECONDS = 30;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ServiceSource source;
    private final SourceInfo info;
    private final InstantSource clock;
    private final Duration limit;
    private final ThreadPoolExecutor thread;
    private final ChosenReaders chosen;
    private final BackOff backOff = new BackOff();
    private volatile @Nullable ServiceSnapshot last;

    /**
     * Guards the two fields below and how reads went, for a few instructions only: never held while the source reads
     * or a caller waits.
     */
    private final Object lock = new Object();
    private @Nullable PendingRead running;
    private boolean closed;

    /**
     * Starts no thread yet.
     *
     * @param source what to read; it need not be safe for use from several threads
     * @param clock  gives the snapshots their times
     * @param limit  how long a caller waits at most
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ServiceReader(ServiceSource source, InstantSource clock, Duration limit) {
        this(source, clock, limit, ServiceSources.ofThisMachine());
    }

    /**
     * Starts no thread yet.
     *
     * @param source  what to read; it need not be safe for use from several threads
     * @param clock   gives the snapshots their times
     * @param limit   how long a caller waits at most
     * @param sources what else can be chosen
     * @throws IllegalArgumentException if the limit is not positive
     */
    public ServiceReader(ServiceSource source, InstantSource clock, Duration limit, ServiceSources sources) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("the time limit must be positive, not " + limit);
        }
        this.source = source;
        this.info = source.info();
        this.clock = clock;
        this.limit = limit;
        chosen = new ChosenReaders(sources, this, other -> new ServiceReader(other, clock, limit, sources));
        thread = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
        thread.allowCoreThreadTimeOut(true);
    }

    /** A script may make this reader, or be its first caller: the group and the thread-locals are not that one's. */
    private static ThreadFactory threads() {
        ThreadGroup everybody = Thread.currentThread().getThreadGroup();
        while (everybody.getParent() != null) {
            everybody = everybody.getParent();
        }
        return Thread.ofPlatform().group(everybody).name("services").daemon()
                .inheritInheritableThreadLocals(false).factory();
    }

    /**
     * Reads the list, or waits for the read that runs already, up to the time limit. Interrupting the
     * caller ends its wait, not the read.
     *
     * @throws ServiceException     if the source fails (its exception is the cause), if it does not answer
     *                              within the limit, or if this reader is closed before it answers
     * @throws InterruptedException if the calling thread is interrupted
     */
    public ServiceSnapshot snapshot() throws InterruptedException, ServiceException {
        if (Thread.interrupted()) {
            throw new InterruptedException(); // before a read is started for nobody
        }
        PendingRead read = joinOrStart();
        Optional<ServiceSnapshot> snapshot = read.await(limit);
        if (snapshot.isEmpty()) {
            String reason = tooLate();
            noteLate(read, reason);
            throw new ServiceException(reason);
        }
        return snapshot.get();
    }

    /** The newest list read so far, at once; also after {@link #close()}. */
    public Optional<ServiceSnapshot> last() {
        return Optional.ofNullable(last);
    }

    /** Why the newest list is stale; nothing while reads succeed, or where none was tried yet. */
    public Optional<ServiceProblem> problem() {
        return backOff.problem();
    }

    /**
     * Asks what else is known about some services, after what this reader does already. Returns at once; the answer
     * fails where the source does, and is cancelled where this reader is closed.
     */
    public CompletableFuture<List<ServiceDetails>> details(Collection<String> names) {
        List<String> asked = List.copyOf(names);
        CompletableFuture<List<ServiceDetails>> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> answer(asked, answer));
        } catch (RejectedExecutionException _) {
            answer.cancel(false); // closed
        }
        return answer;
    }

    /** What this one reads. */
    public SourceInfo source() {
        return info;
    }

    /** The names by which another source can be chosen. */
    public List<String> choices() {
        return chosen.choices();
    }

    /**
     * The reader of the source with this name, the same one each time; closed with this one.
     *
     * @return nothing where there is no such source on this machine
     */
    public Optional<ServiceReader> choose(String name) {
        return chosen.choose(name);
    }

    /** This reader or one that was chosen, by the {@link SourceInfo#id()} of what it reads. */
    public Optional<ServiceReader> reading(String sourceId) {
        return info.id().equals(sourceId) ? Optional.of(this) : chosen.reading(sourceId);
    }

    /**
     * Ends the thread and every wait, without waiting for either; a second call does nothing. A read that
     * runs is interrupted. If it does not heed that, its thread ends when it returns.
     */
    @Override
    public void close() {
        PendingRead unfinished;
        synchronized (lock) {
            closed = true;
            unfinished = running;
        }
        // The waiting callers first, so that they hear of the closing and not of the interrupted read.
        if (unfinished != null) {
            unfinished.fail(closedLine(), null);
        }
        thread.shutdownNow();
        chosen.close();
    }

    private PendingRead joinOrStart() throws ServiceException {
        synchronized (lock) {
            if (closed) {
                throw new ServiceException(closedLine());
            }
            if (running != null) {
                return running;
            }
            refuseWhileBackingOff();
            PendingRead read = new PendingRead();
            // Handed over before it is noted: if the thread cannot be started, nobody waits for this read.
            thread.execute(() -> perform(read));
            running = read;
            return read;
        }
    }

    private void refuseWhileBackingOff() throws ServiceException {
        Duration left = backOff.left(clock.instant());
        if (left.isPositive()) {
            String reason = backOff.problem().map(ServiceProblem::reason).orElse("");
            throw new ServiceException("%s; next try in %d s".formatted(reason, left.plusMillis(999).toSeconds()));
        }
    }

    private void answer(List<String> names, CompletableFuture<List<ServiceDetails>> answer) {
        if (answer.isDone()) {
            return; // nobody waits any more
        }
        try {
            answer.complete(source.details(names));
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    /** What it found is there before it ends: a caller who has its result and asks again gets a new read. */
    private void perform(PendingRead read) {
        try {
            Instant takenAt = clock.instant();
            long started = System.nanoTime(); // the clock may be set back, an elapsed time may not
            ServiceListing listing = source.list();
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            ServiceSnapshot snapshot = new ServiceSnapshot(listing, info, takenAt, started, elapsed);
            synchronized (lock) {
                last = snapshot;
                backOff.succeeded();
                running = null;
            }
            read.succeed(snapshot);
        } catch (Throwable failure) { // errors too: a native library that does not load must reach the callers
            String line = failedLine(failure);
            synchronized (lock) {
                if (!(failure instanceof InterruptedException)) { // that is this reader's closing
                    backOff.failed(line, clock.instant());
                }
                running = null;
            }
            read.fail(line, failure);
        }
    }

    /** A read that came through meanwhile is not late. */
    private void noteLate(PendingRead read, String reason) {
        synchronized (lock) {
            if (running == read) {
                backOff.late(reason, clock.instant());
            }
        }
    }

    private String tooLate() {
        ServiceSnapshot newest = last;
        return "the %s did not answer within %s; %s".formatted(list(), inWords(limit),
                newest == null ? "there is no earlier one" : "the last one is from " + inWords(newest.takenAt()));
    }

    private String failedLine(Throwable failure) {
        String reason = Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .filter(line -> !line.isBlank())
                .orElse(failure.getClass().getSimpleName());
        return "the %s could not be read: %s".formatted(list(), reason);
    }

    private String closedLine() {
        return "the %s is closed".formatted(list());
    }

    private String list() {
        return info.kind().noun() + " list";
    }

    private static String inWords(Duration time) {
        return time.toNanosPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String inWords(Instant time) {
        return CLOCK_TIME.format(time.atZone(ZoneId.systemDefault()));
    }
}
