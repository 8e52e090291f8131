package org.runspacelab.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.Actor;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.theme.Messages;

/** Lanes, bounds and what is found at a moment, without a scene. */
class TimelineModelTest {

    private static final Actor LOOP = new Actor("runspace-1", Actor.Kind.PIPELINE);
    private static final LaneId RUNSPACE = new LaneId(LaneId.Kind.RUNSPACE, "runspace-1");
    private static final LaneId STORE = new LaneId(LaneId.Kind.STORE, "hash");

    private final TimelineModel model = new TimelineModel("Flag", 100, 6);

    @Test
    void eachRunspaceHasALaneWithItsStates() {
        model.add(List.of(state(1, "runspace-1", StateChange.Of.RUNSPACE, "Opened", null),
                running(2), pipeline(8, "Stopping"), pipeline(9, "Stopped"),
                state(10, "runspace-1", StateChange.Of.RUNSPACE, "Closed", null)));

        Lane lane = lane(RUNSPACE);
        assertThat(lane.stateAt(at(0))).isNull();
        assertThat(lane.stateAt(at(1))).isEqualTo(LaneState.READY);
        assertThat(lane.stateAt(at(5))).isEqualTo(LaneState.RUNNING);
        assertThat(lane.stateAt(at(8))).isEqualTo(LaneState.STOPPING);
        assertThat(lane.stateAt(at(99))).as("how it ended stays").isEqualTo(LaneState.STOPPED);
    }

    @Test
    void aClearedFlagAsksWhatRunsAndASetOneDoesNot() {
        model.add(List.of(running(1), flag(2, true), flag(3, false), flag(4, true), flag(5, false), pipeline(6, "Completed")));

        assertThat(lane(RUNSPACE).stateAt(at(2))).isEqualTo(LaneState.RUNNING);
        assertThat(lane(RUNSPACE).stateAt(at(3))).isEqualTo(LaneState.ASKED);
        assertThat(lane(RUNSPACE).stateAt(at(4))).isEqualTo(LaneState.RUNNING);
        assertThat(lane(RUNSPACE).stateAt(at(6))).isEqualTo(LaneState.COMPLETED);
        assertThat(lane(LaneId.REQUESTS).track(MarkKind.ASK).size()).isEqualTo(2);
        assertThat(lane(STORE).track(MarkKind.ASK).size()).as("a change of a key as well").isEqualTo(2);
    }

    @Test
    void whatAThreadDoesIsSeenOnlyWhileItsPipelineRuns() {
        TimelineIntake intake = new TimelineIntake("Flag");
        assertThat(intake.sampled(at(0), Map.of("runspace-1", LaneState.SLEEPING))).isEmpty();
        intake.marks(List.of(running(1)));

        assertThat(intake.sampled(at(2), Map.of("runspace-1", LaneState.SLEEPING)))
                .extracting(mark -> ((Mark.Became) mark).state()).containsExactly(LaneState.SLEEPING);
        assertThat(intake.sampled(at(3), Map.of("runspace-1", LaneState.SLEEPING))).as("no news").isEmpty();
        intake.marks(List.of(flag(4, false)));
        assertThat(intake.sampled(at(5), Map.of("runspace-1", LaneState.RUNNING))).as("asked says more").isEmpty();
        assertThat(intake.isActive()).isTrue();
        intake.marks(List.of(pipeline(6, "Completed")));
        assertThat(intake.isActive()).isFalse();
    }

    @Test
    void aPoolRunsWhileOneOfItsWorkersDoes() {
        model.add(List.of(state(1, "pool-1", StateChange.Of.POOL, "Opened", null),
                state(2, "pipeline-1", StateChange.Of.PIPELINE, "Running", "pool-1 runspace-1"),
                state(3, "pipeline-2", StateChange.Of.PIPELINE, "Running", "pool-1 runspace-2"),
                state(4, "pipeline-1", StateChange.Of.PIPELINE, "Completed", "pool-1 runspace-1"),
                state(5, "pipeline-2", StateChange.Of.PIPELINE, "Completed", "pool-1 runspace-2")));

        Lane pool = lane(new LaneId(LaneId.Kind.POOL, "pool-1"));
        assertThat(pool.stateAt(at(1))).isEqualTo(LaneState.READY);
        assertThat(pool.stateAt(at(4))).isEqualTo(LaneState.RUNNING);
        assertThat(pool.stateAt(at(5))).isEqualTo(LaneState.READY);
    }

    @Test
    void theOldestAreLetGoAndCountedAndTheStateBeforeIsStillKnown() {
        List<LabEvent> events = new ArrayList<>(List.of(running(0)));
        for (int n = 1; n <= 250; n++) {
            events.add(write(n, n));
        }
        model.add(events);

        assertThat(model.marks()).hasSize(100);
        assertThat(model.letGo()).isEqualTo(151);
        assertThat(model.keptFrom()).isEqualTo(at(151));
        assertThat(lane(STORE).track(MarkKind.WRITE).size()).isEqualTo(100);
        assertThat(lane(RUNSPACE).stateAt(at(200))).isEqualTo(LaneState.RUNNING);
    }

    @Test
    void lanesThatEndedGiveWayToNewOnes() {
        for (int n = 1; n <= 8; n++) {
            String name = "runspace-" + n;
            model.add(List.of(state(2 * n, "p", StateChange.Of.PIPELINE, "Running", name),
                    state(2 * n + 1, "p", StateChange.Of.PIPELINE, n == 1 ? "Running" : "Failed", name)));
        }

        assertThat(model.lanes()).hasSize(6);
        assertThat(model.lanesLetGo()).isEqualTo(2);
        assertThat(model.lane(RUNSPACE)).as("it still runs").isNotNull();
        assertThat(model.lane(new LaneId(LaneId.Kind.RUNSPACE, "runspace-2"))).isNull();
        for (int n = 0; n < 200; n++) {
            model.add(List.of(write(100 + n, n)));
        }
        assertThat(model.marks()).hasSize(100);
    }

    @Test
    void ofAFloodOneWritersWritesToAKeyWithinAMillisecondAreOneMarkWithTheirCount() {
        List<LabEvent> events = new ArrayList<>();
        for (int n = 0; n < 10_000; n++) {
            events.add(new LabEvent.Written("hash",
                    new StoreEntry(n % 2 == 0 ? "a" : "b", n, n, n, LOOP, n * 1_000L, false, null)));
        }
        model.add(events);

        assertThat(model.marks()).hasSize(20);
        assertThat(model.marks().stream().mapToLong(mark -> ((Mark.Written) mark).count()).sum()).isEqualTo(10_000);
        assertThat(((Mark.Written) model.marks().getLast()).version()).isEqualTo(9_999);
    }

    @Test
    void theMarkNearTheCursorIsFoundAndOneFarAwayIsNot() {
        model.add(List.of(write(10, 1), write(20, 2), line(20, 1, StreamKind.ERROR)));

        assertThat(LaneMarks.nearest(lane(STORE), at(19), at(2))).isInstanceOfSatisfying(Mark.Written.class,
                mark -> assertThat(mark.version()).isEqualTo(2));
        assertThat(LaneMarks.nearest(lane(STORE), at(15), at(2))).isNull();
        assertThat(LaneMarks.nearest(lane(LaneId.LINES), at(20), at(2))).isInstanceOf(Mark.Said.class);
        assertThat(LaneMarks.next(lane(STORE), at(10), true)).hasValue(at(20));
        assertThat(LaneMarks.next(lane(STORE), at(20), false)).hasValue(at(10));
        assertThat(LaneMarks.next(lane(STORE), at(20), true)).isEmpty();
    }

    @Test
    void theCursorSaysWhatIsAtItsMoment() {
        model.add(List.of(running(0), write(1_000, 57), pipeline(5_000, "Failed")));
        Messages messages = new Messages(Locale.ENGLISH);
        LabClock clock = LabClock.system();
        CursorWords words = new CursorWords(model, new MarkWords(messages, clock, ZoneOffset.UTC), messages);

        assertThat(words.at(at(3_000), null))
                .endsWith("runspace-1: Running, 3 s  ·  value v57 written by runspace-1, 2.0 s before");
        assertThat(words.at(at(1_000), model.marks().get(1))).contains("  ·  value v57 written by runspace-1  ·  ");
    }

    private Lane lane(LaneId id) {
        Lane lane = model.lane(id);
        assertThat(lane).as("%s", id).isNotNull();
        return lane;
    }

    private static long at(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static LabEvent running(long millis) {
        return pipeline(millis, "Running");
    }

    private static LabEvent pipeline(long millis, String state) {
        return state(millis, "pipeline-1", StateChange.Of.PIPELINE, state, "runspace-1");
    }

    private static LabEvent state(long millis, String source, StateChange.Of of, String state, @Nullable String where) {
        return new LabEvent.StateChanged(new StateChange(millis, at(millis), source, of, state, null, where));
    }

    private static LabEvent write(long millis, long version) {
        return new LabEvent.Written("hash",
                new StoreEntry("value", version, version, version, LOOP, at(millis), false, null));
    }

    private static LabEvent flag(long millis, boolean value) {
        return new LabEvent.Written("hash",
                new StoreEntry("flag", value, millis, millis, Actor.YOU, at(millis), false, null));
    }

    private static LabEvent line(long millis, long sequence, StreamKind stream) {
        return new LabEvent.LineWritten(new HostLine(sequence, at(millis), "runspace-1", stream, "text"));
    }
}
