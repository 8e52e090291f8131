package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pipeline that is abandoned inside withLock must not keep the store shut. */
@Timeout(60)
class BreakLockTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Test
    void lettingOthersWriteWakesWhoWaits() throws Exception {
        var holder = hold();
        var writer = Other.call(() -> store.put("key", "waited"));
        Awaiting.blocked(writer.thread());

        assertThat(store.breakLock()).isTrue();

        writer.result();
        assertThat(store.get("key")).isEqualTo("waited");
        letGo.countDown();
        holder.result();
    }

    @Test
    void whoLostItGoesOnAmongTheOthers() throws Exception {
        var holder = hold();
        store.breakLock();
        store.put("key", "mine");
        letGo.countDown();

        assertThat(holder.result()).as("what its put found").isEqualTo("mine");
        assertThat(store.breakLock()).isFalse();
        assertThat(store.withLock(() -> store.put("key", "again"))).isEqualTo("late");
    }

    @Test
    void whoTookItNextKeepsItWhenTheOldHolderEnds() throws Exception {
        var holder = hold();
        store.breakLock();

        store.withLock(() -> {
            letGo.countDown();
            Awaiting.blocked(holder.thread());
            var rival = Other.call(() -> store.put("rival", 1));
            Awaiting.blocked(rival.thread());
            assertThat(store.lockHolder()).contains(Actor.YOU);
            return store.put("key", "mine");
        });

        assertThat(holder.result()).isEqualTo("mine");
        Other.call(() -> store.put("key", "free")).result();
    }

    @Test
    void onlyTheAbandonedThreadsHoldIsBroken() throws Exception {
        var holder = hold();

        assertThat(store.breakLock(Thread.currentThread())).isFalse();
        assertThat(store.lockHolder()).contains(Actor.pipeline("runspace-1"));
        assertThat(store.breakLock(holder.thread())).isTrue();
        assertThat(store.lockHolder()).isEmpty();

        store.put("key", 1);
        letGo.countDown();
        holder.result();
    }

    @Test
    void whereNobodyHoldsItNothingIsBroken() throws Exception {
        assertThat(store.breakLock()).isFalse();
        store.withLock(() -> store.put("key", 1));
        assertThat(store.breakLock()).isFalse();
    }

    @Test
    void aBrokenNestedHoldEndsWithoutHarm() throws Exception {
        store.withLock(() -> store.withLock(() -> {
            assertThat(store.breakLock()).isTrue();
            store.withLock(() -> store.put("key", 1));
            return store.put("key", 2);
        }));

        assertThat(store.lockHolder()).isEmpty();
        Other.call(() -> store.withLock(() -> store.put("key", 3))).result();
        assertThat(store.get("key")).isEqualTo(3);
    }

    private Other<Object> hold() throws InterruptedException {
        Other<Object> holder = Other.call(() -> Actor.pipeline("runspace-1").<Object>call(() -> store.withLock(() -> {
            held.countDown();
            Awaiting.open(letGo);
            return store.put("key", "late");
        })));
        Awaiting.open(held);
        return holder;
    }
}
