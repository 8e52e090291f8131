package org.runspacelab.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/** The soak's own checks: they find what is broken, and nothing else. */
class InvariantsTest {

    private final List<String> broken = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final SynchronizedStore store = new SynchronizedStore("hash", LabClock.system(), 100);
    private final StoreLedger ledger = new StoreLedger(store, broken::add, receipts::add);

    @Test
    void whatTheJournalLetGoIsNotLost() {
        store.put("a", 1);
        store.put("b", 1);
        ledger.follow();
        for (int i = 0; i < 1_000; i++) {
            store.increment("a");
            store.put("b", i);
        }
        store.remove("b");

        assertThat(ledger.lost()).isZero();
        assertThat(broken).isEmpty();
        assertThat(ledger.letGo()).isEqualTo(2_003 - 2 - 100);
    }

    @Test
    void aVersionThatIsMissingIsFound() {
        store.put("a", 1);
        store.restore(written("a", 3, 2));
        ledger.follow();

        assertThat(broken).singleElement().asString().contains("1 versions are missing");
    }

    @Test
    void aVersionThatComesTwiceIsFound() {
        store.put("a", 1);
        store.restore(written("a", 1, 2));
        ledger.follow();

        assertThat(broken).singleElement().asString().contains("version 1 after version 1");
    }

    @Test
    void aReceiptThatTwoWritesHaveIsFound() {
        ReceiptLedger ledger = new ReceiptLedger(broken::add);
        Receipt receipt = Receipt.recorded(7, "a", 1, 0, new Receipt.Pending());
        ledger.met(receipt);
        ledger.met(receipt);

        assertThat(broken).containsExactly("two writes have receipt 7");
        assertThat(ledger.count()).isEqualTo(1);
    }

    @Test
    void aThreadThatIsLeftIsFoundAndOneThatWasThereIsNot() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread before = waiting("runspace-1 left-1", end);
        Owners owners = new Owners();
        Thread work = waiting("pool-1 runspace-2 left-2", end);
        Thread ofWindow = waiting("pulse", end);

        assertThat(owners.leftOfWork()).contains("thread pool-1 runspace-2 left-2")
                .doesNotContain("thread pulse", "thread runspace-1 left-1");
        assertThat(owners.leftOfAll()).contains("thread pool-1 runspace-2 left-2", "thread pulse");
        end.countDown();
        for (Thread thread : List.of(before, work, ofWindow)) {
            thread.join();
        }
        assertThat(owners.leftOfAll()).doesNotContain("thread pool-1 runspace-2 left-2", "thread pulse");
    }

    private static Thread waiting(String name, CountDownLatch end) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void aSessionIsWatchedToItsEnd() throws Exception {
        try (LabSession session = new LabSession(LabClock.system())) {
            Invariants invariants = new Invariants(session);
            Receipt receipt = session.inject("a", 1);
            session.shared().createStore().put("b", 2);
            invariants.close();
            session.closeReceipts();

            assertThat(invariants.lost()).isZero();
            assertThat(invariants.writes()).isEqualTo(2);
            assertThat(invariants.receipts()).isEqualTo(1);
            assertThat(invariants.has(receipt)).isTrue();
            invariants.check();
        }
    }

    private static StoreEntry written(Object key, long version, long sequence) {
        return new StoreEntry(key, 0, version, sequence, Actor.YOU, 0, false, null);
    }
}
