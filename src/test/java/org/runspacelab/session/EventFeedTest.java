package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

@Timeout(60)
class EventFeedTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final EventFeed feed = new EventFeed(session);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() throws InterruptedException {
        over.set(true);
        for (Thread thread : threads) {
            thread.join(20_000);
        }
        session.close();
    }

    @Test
    void givesAllThatHappenedInTheOrderOfTime() {
        session.store().put("a", 1);
        session.host().ui().writeLine("line");
        session.runspaces().createRunspace();
        session.inject("b", 2);

        List<LabEvent> events = feed.poll();

        assertThat(events).extracting(LabEvent::getClass).<Class<?>>extracting(type -> type).containsExactly(
                LabEvent.Written.class, LabEvent.LineWritten.class, LabEvent.StateChanged.class,
                LabEvent.Written.class);
        assertThat(feed.poll()).isEmpty();
    }

    @Test
    void threadsThatWriteAtTheSameTimeGiveOneOrderWithNothingTwiceAndNothingLost() {
        int each = 3_000;
        for (int i = 0; i < 3; i++) {
            String key = "key " + i;
            start(() -> {
                for (int n = 0; n < each; n++) {
                    session.store().put(key, n);
                    session.host().ui().writeLine(n);
                }
            });
        }
        List<LabEvent> events = new ArrayList<>();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            events.addAll(feed.poll());
        }
        events.addAll(feed.poll());

        assertThat(dropped(events)).isZero();
        assertThat(writes(events)).containsExactlyElementsOf(numbers(3L * each));
        assertThat(lines(events)).containsExactlyElementsOf(numbers(3L * each));
        assertInOrder(events);
    }

    @Test
    void whatTheLogsLetGoIsCountedWhereItIsMissing() {
        int count = SynchronizedStore.JOURNAL_CAPACITY + 5_000;
        session.store().put("first", 0);
        assertThat(feed.poll()).hasSize(1);
        for (int n = 0; n < count; n++) {
            session.store().put("value", n);
        }
        for (int n = 0; n < RunspaceFactory.MAX_LINES + 7; n++) {
            session.host().ui().writeLine(n);
        }

        List<LabEvent> events = feed.poll();

        assertThat(events.getFirst()).isInstanceOfSatisfying(LabEvent.Dropped.class,
                missing -> assertThat(missing.count()).isEqualTo(5_000));
        assertThat(events).filteredOn(LabEvent.Dropped.class::isInstance).hasSize(2);
        assertThat(dropped(events)).isEqualTo(5_007);
        assertThat(writes(events)).hasSize(SynchronizedStore.JOURNAL_CAPACITY);
        assertThat(lines(events)).hasSize(RunspaceFactory.MAX_LINES);
        assertInOrder(events);
    }

    @Test
    void aLoopThatWritesWithoutAPauseDoesNotHoldTheReader() {
        start(() -> {
            while (!over.get()) {
                session.store().increment("value");
            }
        });
        List<LabEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.addAll(feed.poll());
        }
        over.set(true);
        Eventually.until("the loop has ended", () -> !threads.getFirst().isAlive());
        events.addAll(feed.poll());
        events.addAll(feed.poll());

        assertThat(writes(events).size() + dropped(events)).isEqualTo(session.store().sequence());
        assertInOrder(events);
    }

    @Test
    void aReceiptComesOnceAndAfterItsInjection() throws Exception {
        Receipt seen = session.inject("value", 1);
        assertThat(receipts(feed.poll())).isEmpty();
        Actor.pipeline("runspace-1").call(() -> session.store().get("value"));
        Receipt overwritten = session.inject("other", 1);
        session.store().put("other", 2);

        List<LabEvent> events = feed.poll();

        assertThat(receipts(events)).containsExactly(seen, overwritten);
        assertThat(events).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ReceiptClosed", "Written", "Written", "ReceiptClosed");
        assertThat(receipts(feed.poll())).isEmpty();
    }

    @Test
    void theEndOfTheSessionBringsTheLastReceipts() {
        Receipt unread = session.inject("value", 1);
        session.close();

        assertThat(receipts(feed.poll())).containsExactly(unread);
    }

    @Test
    void aReceiptThatIsCompletedLateComesInOrderToo() throws Exception {
        SlowReading clock = new SlowReading();
        try (LabSession slow = new LabSession(clock)) {
            EventFeed events = new EventFeed(slow);
            Receipt receipt = slow.inject("value", 1);
            Thread reader = start(() -> clock.readSlowly(slow));
            clock.awaitReading();
            slow.store().put("later", 1);
            List<LabEvent> before = events.poll();
            assertThat(receipt.isPending()).isTrue();
            clock.finish();
            reader.join(20_000);

            List<LabEvent> after = events.poll();

            assertThat(receipts(after)).containsExactly(receipt);
            assertThat(after.getFirst().nanos()).isGreaterThanOrEqualTo(before.getLast().nanos());
        }
    }

    /** Gives one thread a reading and lets it have it only when the test wants. */
    private static final class SlowReading implements LabClock {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch finished = new CountDownLatch(1);
        private volatile Thread slow;
        private long now;

        void readSlowly(LabSession session) {
            slow = Thread.currentThread();
            try {
                Actor.pipeline("runspace-1").call(() -> session.store().get("value"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        void awaitReading() throws InterruptedException {
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        }

        void finish() {
            finished.countDown();
        }

        @Override
        public long nanos() {
            long taken = tick();
            if (Thread.currentThread() == slow) {
                reading.countDown();
                awaitFinish();
            }
            return taken;
        }

        private synchronized long tick() {
            return ++now;
        }

        private void awaitFinish() {
            try {
                finished.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Instant instantOf(long nanos) {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public void sleep(Duration duration) {
            throw new UnsupportedOperationException();
        }
    }

    private Thread start(Runnable code) {
        Thread thread = Thread.ofPlatform().daemon().start(code);
        threads.add(thread);
        return thread;
    }

    private static void assertInOrder(List<LabEvent> events) {
        assertThat(events.stream().map(LabEvent::nanos).toList()).isSorted();
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> writes(List<LabEvent> events) {
        return events.stream()
                .filter(LabEvent.Written.class::isInstance)
                .map(event -> ((LabEvent.Written) event).entry().sequence())
                .toList();
    }

    private static List<Long> lines(List<LabEvent> events) {
        return events.stream()
                .filter(LabEvent.LineWritten.class::isInstance)
                .map(event -> ((LabEvent.LineWritten) event).line().sequence())
                .toList();
    }

    private static List<Receipt> receipts(List<LabEvent> events) {
        return events.stream()
                .filter(LabEvent.ReceiptClosed.class::isInstance)
                .map(event -> ((LabEvent.ReceiptClosed) event).receipt())
                .toList();
    }

    private static long dropped(List<LabEvent> events) {
        return events.stream()
                .filter(LabEvent.Dropped.class::isInstance)
                .mapToLong(event -> ((LabEvent.Dropped) event).count())
                .sum();
    }
}
