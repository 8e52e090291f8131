package org.runspacelab.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.Hostile;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.TestTexts;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Awaiting;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Ticker;

/** What a row shows of the writes to its key, pulse by pulse; the time is the test's. */
class StoreModelTest {

    private final LabSession session = new LabSession(LabClock.system());
    private final SynchronizedStore store = session.store();
    private final ValueText texts = new ValueText();
    private final StoreModel model = new StoreModel();
    private final Set<String> running = new HashSet<>();
    private StoreGatherer gatherer = gatherer(texts);
    private long now;

    @AfterEach
    void close() {
        texts.close();
        session.close();
    }

    private StoreGatherer gatherer(ValueText with) {
        return new StoreGatherer(
                new ShownStore(session.shared()), with, model, new Ticker(0), "you", () -> Set.copyOf(running));
    }

    /** One pulse so many milliseconds after the one before; false where nothing was posted. */
    private boolean pulse(long millis) {
        now += Duration.ofMillis(millis).toNanos();
        Runnable change = gatherer.gather(now);
        if (change != null) {
            change.run();
        }
        return change != null;
    }

    private StoreRow row() {
        return model.watch("k").getValue();
    }

    @Test
    void aChangeFlashesForHalfASecondAndTheLoadDoesNot() {
        store.put("k", 1);
        pulse(100);
        assertThat(row().flashingProperty().get()).as("first load").isFalse();

        store.put("k", 2);
        pulse(100);
        assertThat(row().flashingProperty().get()).as("changed").isTrue();
        pulse(499);
        assertThat(row().flashingProperty().get()).as("still lit").isTrue();

        assertThat(pulse(1)).as("a pulse for its end").isTrue();
        assertThat(row().flashingProperty().get()).as("over").isFalse();
        assertThat(pulse(100)).as("nothing more").isFalse();
    }

    @Test
    void theSameValueAgainDoesNotFlash() {
        store.put("k", "same");
        pulse(100);

        store.put("k", "same");
        pulse(100);

        assertThat(row().versionProperty().get()).isEqualTo(2);
        assertThat(row().flashingProperty().get()).isFalse();
    }

    @Test
    void aRowThatIsSelectedOrAUserWhoWantsCalmSeesNoFlash() {
        assertThat(StoreRow.isLit(true, false, false)).isTrue();
        assertThat(StoreRow.isLit(true, true, false)).isFalse();
        assertThat(StoreRow.isLit(true, false, true)).isFalse();
        assertThat(StoreRow.isLit(false, false, false)).isFalse();
    }

    @Test
    void anArrowSaysWhichWayANumberWent() {
        store.put("k", 5);
        pulse(100);
        assertThat(row().trendProperty().get()).isEqualTo(Trend.NONE);
        store.put("k", 6.5);
        pulse(100);
        assertThat(row().trendProperty().get()).isEqualTo(Trend.UP);
        store.put("k", -1);
        pulse(100);
        assertThat(row().trendProperty().get()).isEqualTo(Trend.DOWN);
        store.put("k", "text");
        pulse(100);
        assertThat(row().trendProperty().get()).isEqualTo(Trend.NONE);
    }

    @Test
    void oneSampleAPulseIsKeptAndFortyAtMost() {
        for (int i = 1; i <= 50; i++) {
            store.put("k", -i);
            store.put("k", i);
            pulse(100);
        }

        Samples samples = row().samples();
        assertThat(samples.size()).isEqualTo(40);
        assertThat(samples.get(0)).isEqualTo(11);
        assertThat(samples.last()).isEqualTo(50);
        assertThat(samples.min()).isEqualTo(11);
        assertThat(samples.max()).isEqualTo(50);

        store.put("k", "no number");
        pulse(100);
        assertThat(samples.size()).isZero();
    }

    @Test
    void theLineRunsFromLowestToHighest() {
        Samples samples = new Samples();
        samples.add(10);
        samples.add(30);
        samples.add(20);

        assertThat(Sparkline.points(samples, 60, 16)).containsExactly(0.0, 16.0, 30.0, 0.0, 60.0, 8.0);
    }

    @Test
    void lostUpdatesAreCountedAndTheLastIsKnown() throws Exception {
        store.put("k", 1);
        Actor one = Actor.pipeline("runspace-1");
        one.call(() -> store.get("k"));
        store.put("k", 2);
        one.call(() -> store.put("k", 2));
        pulse(100);

        assertThat(row().lossesProperty().get().count()).isEqualTo(1);
        assertThat(row().lossesProperty().get().last()).isNotNull().satisfies(last -> {
            assertThat(last.by().name()).isEqualTo("runspace-1");
            assertThat(last.version()).isEqualTo(2);
        });
    }

    @Test
    void aKeyIsStaleFromTheEndOfItsWriterToTheNextWrite() throws Exception {
        running.add("runspace-1");
        Actor.pipeline("runspace-1").call(() -> store.put("k", 1));
        pulse(100);
        assertThat(row().paceProperty().get().stale()).as("its writer runs").isFalse();

        running.clear();
        pulse(100);
        assertThat(row().paceProperty().get().stale()).as("its writer has ended").isTrue();

        store.put("k", 2);
        pulse(100);
        assertThat(row().paceProperty().get().stale()).as("written by a person").isFalse();
    }

    @Test
    void theLastWriteOfAWriterThatHasEndedMeanwhileIsStaleAtOnce() throws Exception {
        Actor.pipeline("runspace-1").call(() -> store.put("k", 1));
        pulse(100);

        assertThat(row().paceProperty().get().stale()).isTrue();
    }

    @Test
    void whoWritesInTheMomentAnotherEndsIsNotStale() throws Exception {
        running.addAll(Set.of("runspace-1", "runspace-2"));
        Actor.pipeline("runspace-1").call(() -> store.put("k", 1));
        pulse(100);

        running.remove("runspace-1");
        Actor.pipeline("runspace-2").call(() -> store.put("k", 2));
        pulse(100);

        assertThat(row().paceProperty().get().stale()).isFalse();
    }

    @Test
    void valuesAreOrderedAsNumbersWhereTheyAre() {
        ValueOrder order = new ValueOrder();

        assertThat(order.compare("9", "10")).isNegative();
        assertThat(order.compare("-3", "1.5")).isNegative();
        assertThat(order.compare("10", "a")).isNegative();
        assertThat(order.compare("B", "a")).isPositive();
    }

    @Test
    void aTextThatTookTooLongIsShownOnceItIsThere() {
        Hostile.HangingText hanging = new Hostile.HangingText();
        try (ValueText forgiving = TestTexts.forgiving()) {
            gatherer = gatherer(forgiving);
            store.put("k", hanging);
            pulse(100);
            assertThat(row().valueProperty().get()).isEqualTo("HangingText (its text takes too long)");

            hanging.release();

            Awaiting.until("it is shown", () -> {
                pulse(3_000);
                return row().valueProperty().get().equals("released");
            });
            assertThat(row().versionProperty().get()).isEqualTo(1);
            Awaiting.until("nothing is asked any more", () -> !pulse(3_000));
        } finally {
            hanging.release();
        }
    }
}
