package org.runspacelab.ui.soak;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

/** Watches a session all along, on a thread of its own: its writes, its receipts, its states. */
final class Invariants implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(15);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final LabSession session;
    private final AtomicReference<String> broken = new AtomicReference<>();
    private final Map<SynchronizedStore, StoreLedger> stores = new LinkedHashMap<>();
    private final ReceiptLedger receipts = new ReceiptLedger(this::breaks);
    private final StateLedger states;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("soak invariants").unstarted(this::watch);

    Invariants(LabSession session) {
        this.session = session;
        this.states = new StateLedger(session, this::breaks);
        thread.start();
    }

    /** @throws AssertionError where something was broken; it stays so */
    void check() {
        String first = broken.get();
        if (first != null) {
            throw new AssertionError(first);
        }
    }

    /** Ends the watch; everything below is known after it. */
    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        if (!thread.join(LIMIT)) {
            throw new AssertionError("the invariants were not read to the end within " + LIMIT);
        }
    }

    /** How many writes there were, to all stores. */
    long writes() {
        return stores.values().stream().mapToLong(StoreLedger::writes).sum();
    }

    /** How many of them the journals let go before they were seen here. */
    long letGo() {
        return stores.values().stream().mapToLong(StoreLedger::letGo).sum();
    }

    long statesLetGo() {
        return states.letGo();
    }

    int receipts() {
        return receipts.count();
    }

    /** What was injected and is not accounted for, and writes that are not; to be asked once nobody writes. */
    long lost() {
        look();
        return stores.values().stream().mapToLong(StoreLedger::lost).sum() + receipts.open();
    }

    /** Whether a write has this receipt. */
    boolean has(Receipt receipt) {
        return receipts.has(receipt);
    }

    private void watch() {
        try {
            do {
                look();
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            breaks("looking failed: " + e);
        }
    }

    private void look() {
        for (SynchronizedStore store : session.shared().stores()) {
            stores.computeIfAbsent(store, each -> new StoreLedger(each, this::breaks, receipts::met)).follow();
        }
        receipts.follow();
        states.follow();
    }

    private void breaks(String what) {
        broken.compareAndSet(null, what);
    }
}
