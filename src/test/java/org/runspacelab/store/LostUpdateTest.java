package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** "one" reads, then "two" writes, then "one" writes: what "two" wrote is lost, unless "one" looked again. */
@Timeout(60)
class LostUpdateTest {

    private final ManualClock clock = new ManualClock();
    private final SynchronizedStore store = new SynchronizedStore("shared", clock);
    private final Actor one = Actor.pipeline("one");
    private final Actor two = Actor.pipeline("two");

    @Test
    void aPutOverAnothersWriteSinceTheReadIsCountedAndSaysWhose() throws Exception {
        store.put("Value", 1);
        as(one, () -> store.get("value"));
        as(two, () -> store.put("VALUE", 2));
        clock.advance(Duration.ofMillis(3));
        as(one, () -> store.put("value", 2));

        assertThat(store.lostUpdates("vAlue")).isEqualTo(1);
        assertThat(store.lostUpdates()).isEqualTo(1);
        assertThat(store.lastLost("value")).contains(new LostUpdate("Value", one, two, 2, 3_000_000));
    }

    @Test
    void aRemoveOverAnothersWriteIsOneToo() throws Exception {
        store.put("value", 1);
        as(one, () -> store.get("value"));
        as(two, () -> store.put("value", 2));
        as(one, () -> store.remove("value"));

        assertThat(store.lostUpdates("value")).isEqualTo(1);
    }

    @Test
    void aPutOverAnothersRemovalIsOneToo() throws Exception {
        store.put("value", 1);
        as(one, () -> store.get("value"));
        as(two, () -> store.remove("value"));
        as(one, () -> store.put("value", 2));

        assertThat(store.lastLost("value")).get().extracting(LostUpdate::version).isEqualTo(2L);
    }

    @Test
    void theUsersWriteIsLostAsWell() throws Exception {
        store.put("value", 1);
        as(one, () -> store.get("value"));
        store.inject(new Injection(1, "value", 5, OptionalLong.empty()));
        as(one, () -> store.put("value", 2));

        assertThat(store.lastLost("value")).get().extracting(LostUpdate::overwritten).isEqualTo(Actor.YOU);
    }

    @Test
    void incrementsOfTwoLoopsByGetAndPutLoseEveryOtherWrite() throws Exception {
        store.put("value", 0);
        for (int i = 0; i < 10; i++) {
            int read = (int) one.<Object>call(() -> store.get("value"));
            as(two, () -> store.put("value", (int) store.get("value") + 1));
            as(one, () -> store.put("value", read + 1));
        }

        assertThat(store.get("value")).isEqualTo(10);
        assertThat(store.lostUpdates()).isEqualTo(10);
        assertThat(store.lastLost("value")).get().extracting(LostUpdate::by).isEqualTo(one);
    }

    @Test
    void aPutWithoutAReadIsNone() throws Exception {
        as(two, () -> store.put("value", 1));
        as(one, () -> store.put("value", 2));
        as(two, () -> store.put("value", 3));
        as(one, () -> store.put("value", 4));

        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void readingAgainAfterTheOthersWriteClearsIt() throws Exception {
        for (Other.Action again : List.<Other.Action>of(
                () -> store.get("value"),
                () -> store.getOrDefault("value", 0),
                () -> store.entry("value"),
                () -> store.snapshot(),
                () -> store.entries(),
                () -> store.entrySet().iterator().next(),
                () -> store.putIfAbsent("value", 0),
                () -> store.computeIfAbsent("value", _ -> 0),
                () -> store.compareAndSet("value", "other", 0))) {
            store.put("value", 1);
            as(one, () -> store.get("value"));
            as(two, () -> store.put("value", 2));
            as(one, again);
            as(one, () -> store.put("value", 3));
        }

        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void whatIsReadInASnapshotOrAnEnumerationWasRead() throws Exception {
        for (Other.Action read : List.<Other.Action>of(
                () -> store.snapshot(), () -> store.entrySet().iterator().next())) {
            store.put("value", 1);
            as(one, read);
            as(two, () -> store.put("value", 2));
            as(one, () -> store.put("value", 3));
        }

        assertThat(store.lostUpdates("value")).isEqualTo(2);
    }

    @Test
    void whatLosesNothingNeverCounts() throws Exception {
        for (Other.Action write : List.<Other.Action>of(
                () -> store.increment("value"),
                () -> store.update("value", old -> (int) old + 1),
                () -> store.compareAndSet("value", 2, 3),
                () -> store.replace("value", 2, 3),
                () -> store.merge("value", 1, (a, b) -> (int) a + (int) b),
                () -> store.compute("value", (_, old) -> (int) old + 1),
                () -> store.computeIfPresent("value", (_, old) -> (int) old + 1),
                () -> store.withLock(() -> store.put("value", (int) store.get("value") + 1)),
                () -> store.withLock(() -> store.put("value", 3)))) {
            store.put("value", 1);
            as(one, () -> store.get("value"));
            as(two, () -> store.put("value", 2));
            as(one, write);
        }

        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void aWriteOfOnesOwnEndsWhatWasRead() throws Exception {
        store.put("value", 1);
        as(one, () -> store.get("value"));
        as(one, () -> store.put("value", 2));
        as(two, () -> store.put("value", 3));
        as(one, () -> store.put("value", 4));

        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void theUserIsNotWatched() throws Exception {
        store.put("value", 1);
        store.get("value");
        as(two, () -> store.put("value", 2));
        store.put("value", 3);

        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void anotherRunOfTheSameNameHasReadNothing() throws Exception {
        store.put("value", 1);
        as(one, () -> store.get("value"));
        as(two, () -> store.put("value", 2));
        as(Actor.pipeline("one"), () -> store.put("value", 3));

        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void theWatchCanBeTurnedOffAndOn() throws Exception {
        store.watchLostUpdates(false);
        loseOne();
        assertThat(store.lostUpdates()).isZero();

        store.watchLostUpdates(true);
        loseOne();
        assertThat(store.lostUpdates()).isEqualTo(1);
    }

    @Test
    void manyKeysAreForgottenAndNeverMistaken() throws Exception {
        as(one, () -> IntStream.range(0, 1_000).forEach(store::get));
        IntStream.range(0, 1_000).forEach(i -> store.put(i, "first"));
        as(one, () -> IntStream.range(0, 1_000).forEach(store::get));
        as(one, () -> IntStream.range(0, 1_000).forEach(i -> store.put(i, "mine")));
        assertThat(store.lostUpdates()).isZero();

        as(one, () -> IntStream.range(0, 1_000).forEach(store::get));
        as(two, () -> IntStream.range(0, 1_000).forEach(i -> store.put(i, "theirs")));
        as(one, () -> IntStream.range(0, 1_000).forEach(i -> store.put(i, "mine")));
        assertThat(store.lostUpdates()).isBetween(1L, 1_000L);
    }

    @Test
    void aKeyOfAnotherStoreIsAnotherKey() throws Exception {
        var other = new SynchronizedStore("other", clock);
        store.put("value", 1);
        other.put("value", 1);
        other.put("value", 2);
        as(one, () -> store.get("value"));
        as(one, () -> other.put("value", 3));

        assertThat(other.lostUpdates()).isZero();
        assertThat(store.lostUpdates()).isZero();
    }

    @Test
    void whatAWriteKeepsOfItsWriterIsSmall() throws Exception {
        as(one, () -> store.put("value", 1));

        assertThat(store.entry("value").writer()).isEqualTo(one).returns(null, Actor::reads);
    }

    private void loseOne() throws Exception {
        as(one, () -> store.get("value"));
        as(two, () -> store.put("value", 2));
        as(one, () -> store.get("value"));
        as(two, () -> store.put("value", 3));
        as(one, () -> store.put("value", 4));
    }

    private static void as(Actor actor, Other.Action action) throws Exception {
        actor.call(() -> {
            action.run();
            return null;
        });
    }
}
