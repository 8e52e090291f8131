package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a value does in its own methods is unknown: it must be able to do it while others write. */
@Timeout(60)
class ForeignValueTest {

    private final SynchronizedStore store = new SynchronizedStore("shared", new ManualClock());
    private final AtomicInteger calls = new AtomicInteger();
    private final Foreign foreign = new Foreign();

    @Test
    void itsOwnMethodsNeverRunUnderTheLock() {
        store.put("foreign", foreign);
        store.put("foreign", foreign);
        store.get("foreign");
        store.inject(new Injection(1, "foreign", foreign, OptionalLong.empty()));
        store.putIfAbsent("foreign", foreign);
        store.replace("foreign", foreign);
        store.update("foreign", old -> old);
        store.entries();
        store.changesSince(0);
        store.changesSince(1);
        store.journalAfter(0, 100);
        store.snapshot();
        store.remove("foreign");
        store.clear();

        assertThat(calls).hasValue(0);
    }

    @Test
    void whatComparesItRunsItsEqualsWhileOthersCanWrite() {
        store.put("foreign", foreign);

        store.compareAndSet("foreign", new Foreign(), 1);
        store.replace("foreign", new Foreign(), 1);
        store.remove("foreign", new Foreign());
        store.containsValue(new Foreign());
        store.snapshot().hashCode();
        store.snapshot().toString();

        assertThat(calls).hasValueGreaterThanOrEqualTo(6);
        assertThat(store.get("foreign")).isSameAs(foreign);
    }

    @Test
    void anErrorAboutItTellsItsTypeOnly() {
        store.put("foreign", foreign);

        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> store.increment("foreign"))
                .withMessageContaining("a Foreign");
        assertThat(store.toString()).isEqualTo("store shared (1 keys)");
        assertThat(calls).hasValue(0);
    }

    @Test
    void functionsRunWhileOthersCanWrite() {
        for (Runnable change : List.<Runnable>of(
                () -> store.update("key", _ -> othersCanWrite()),
                () -> store.compute("key", (_, _) -> othersCanWrite()),
                () -> store.computeIfAbsent("new", _ -> othersCanWrite()),
                () -> store.computeIfPresent("key", (_, _) -> othersCanWrite()),
                () -> store.merge("key", 1, (_, _) -> othersCanWrite()))) {
            change.run();
        }

        assertThat(calls).hasValue(5);
    }

    private boolean othersCanWrite() {
        int call = calls.incrementAndGet();
        try {
            Other.call(() -> store.put("written meanwhile", call)).result();
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private final class Foreign {
        @Override
        public boolean equals(Object other) {
            return !othersCanWrite();
        }

        @Override
        public int hashCode() {
            return othersCanWrite() ? 1 : 0;
        }

        @Override
        public String toString() {
            return "foreign " + othersCanWrite();
        }
    }
}
