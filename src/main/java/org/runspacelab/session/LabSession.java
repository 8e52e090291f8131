package org.runspacelab.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.Injection;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

/**
 * The parent: one store named "hash", the runspaces that share it, the host they write lines to, and one clock.
 * A window or a command line shows one session. Callable from any thread; writes by the user may wait for a
 * script that holds the store alone, so the FX thread hands them to another.
 */
public final class LabSession implements AutoCloseable {

    /** The bound of {@link #close()}. */
    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private static final int MAX_RECEIPTS = 10_000;

    private final LabClock clock;
    private final SynchronizedStore store;
    private final RunspaceFactory runspaces;
    private final Host host;
    private final Map<String, KeyRule> rules = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final AtomicLong injections = new AtomicLong();
    /** Guards itself and {@link #closed}. */
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private boolean closed;

    public LabSession(LabClock clock) {
        this.clock = clock;
        this.store = new SynchronizedStore("hash", clock);
        this.runspaces = new RunspaceFactory(clock);
        this.host = new Host("Runspace Lab", runspaces.lines());
    }

    public LabClock clock() {
        return clock;
    }

    public SynchronizedStore store() {
        return store;
    }

    public RunspaceFactory runspaces() {
        return runspaces;
    }

    public Host host() {
        return host;
    }

    /** Says what the user may give this key from now on. */
    public void require(String key, KeyRule rule) {
        rules.put(key, rule);
    }

    /**
     * Throws where the user may not give this key this value.
     *
     * @throws InputException with what to do instead
     */
    public void check(Object key, @Nullable Object value) {
        if (key instanceof String text && text.isBlank()) {
            throw new InputException(new InputProblem.EmptyKey());
        }
        KeyRule rule = rules.get(key.toString());
        if (rule != null) {
            rule.objection(key.toString(), value).ifPresent(problem -> {
                throw new InputException(problem);
            });
        }
    }

    /** Writes for the user while loops run; the receipt tells what became of it. */
    public Receipt inject(Object key, @Nullable Object value) {
        return inject(key, value, OptionalLong.empty());
    }

    /**
     * Writes for the user, if wanted only at a certain version of the key.
     *
     * @throws InputException where the key or value can't be used
     * @throws org.runspacelab.store.VersionConflictException where the key has another version by now
     * @throws org.runspacelab.store.StoreLockedException where a script held the store alone for too long
     */
    public Receipt inject(Object key, @Nullable Object value, OptionalLong onlyIfVersion) {
        check(key, value);
        Receipt receipt = store.inject(new Injection(injections.incrementAndGet(), key, value, onlyIfVersion));
        remember(receipt);
        return receipt;
    }

    /** Says of every injection that nobody has read so far that nobody ever did. */
    public void closeReceipts() {
        synchronized (receipts) {
            // Read in here, so that it comes after every injection in the list.
            long now = clock.nanos();
            receipts.forEach(receipt -> receipt.closeUnread(now));
            receipts.clear();
        }
    }

    /** True while any pipeline runs or is stopping. */
    public boolean isWorking() {
        return runspaces.runspaces().stream()
                .map(Runspace::latestPipeline)
                .anyMatch(pipeline -> pipeline != null && !pipeline.state().isFinal());
    }

    /** Stops every pipeline, all at once, and returns at once. */
    public void stopAll() {
        for (Runspace runspace : runspaces.runspaces()) {
            Pipeline pipeline = runspace.latestPipeline();
            if (pipeline != null) {
                pipeline.stopAsync();
            }
        }
    }

    /**
     * Closes every runspace in parallel, waits so long at most, then abandons what is left. What is injected from
     * then on is unread.
     */
    public void close(Duration limit) {
        List<Runspace> open = runspaces.runspaces();
        open.forEach(Runspace::closeAsync);
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit);
        try {
            for (Runspace runspace : open) {
                if (!hasEnded(runspace, deadline)) {
                    abandon(runspace);
                }
            }
        } catch (InterruptedException e) {
            open.forEach(LabSession::abandon);
            Thread.currentThread().interrupt();
        }
        synchronized (receipts) {
            closed = true;
        }
        closeReceipts();
    }

    @Override
    public void close() {
        close(CLOSE_LIMIT);
    }

    /** A runspace may be closed a moment before its last pipeline says that it has ended: waits for both. */
    private static boolean hasEnded(Runspace runspace, long deadline) throws InterruptedException {
        Pipeline last = runspace.latestPipeline();
        return runspace.close(until(deadline)) && (last == null || last.stop(until(deadline)));
    }

    private static Duration until(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private static void abandon(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        if (pipeline != null) {
            pipeline.abandon();
        }
    }

    private void remember(Receipt receipt) {
        synchronized (receipts) {
            if (closed) {
                receipt.closeUnread(clock.nanos());
                return;
            }
            receipts.removeIf(old -> !old.isPending());
            if (receipts.size() >= MAX_RECEIPTS) {
                receipts.removeFirst().closeUnread(clock.nanos());
            }
            receipts.addLast(receipt);
        }
    }
}
