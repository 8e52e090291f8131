package org.runspacelab.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.Eventually;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Pulse;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.RecordedTimeline;

/** A replay without a window: ten events in nine seconds, the third an injection, the sixth a failure, then a gap. */
@Timeout(60)
class ReplayModelTest {

    private static final String EVENTS = """
            {"seq":1,"at":"2026-11-22T03:00:00Z","kind":"session","format":1,"app":"a","version":"1","scenario":"s"}
            {"seq":2,"at":"2026-11-22T03:00:01Z","kind":"write","store":"hash","key":"a","type":"int","value":1,"version":1,"writer":"you"}
            {"seq":3,"at":"2026-11-22T03:00:02Z","kind":"inject","store":"hash","key":"a","type":"int","value":70,"version":2,"writer":"you","receipt":1}
            {"seq":4,"at":"2026-11-22T03:00:03Z","kind":"write","store":"hash","key":"a","type":"int","value":71,"version":3,"writer":"r"}
            {"seq":5,"at":"2026-11-22T03:00:04Z","kind":"line","source":"r","stream":"verbose","text":"71"}
            {"seq":6,"at":"2026-11-22T03:00:05Z","kind":"state","source":"p","of":"pipeline","state":"Failed","reason":"mine"}
            {"seq":7,"at":"2026-11-22T03:00:06Z","kind":"dropped","count":12}
            {"seq":8,"at":"2026-11-22T03:00:07Z","kind":"write","store":"hash","key":"b","type":"int","value":1,"version":1,"writer":"r"}
            {"seq":9,"at":"2026-11-22T03:00:08Z","kind":"line","source":"r","stream":"verbose","text":"end"}
            """;
    private static final String RESULT = """
            {"seq":10,"at":"2026-11-22T03:00:09Z","kind":"result","scenario":"s","observed":{},"ok":true}
            """;

    @TempDir
    private Path folder;

    private ReplayPlayer player = new ReplayPlayer(Path.of("none"), new RecordedTimeline("Flag"));
    private ReplayModel model = new ReplayModel(player, new ReplayFacts("", LabClock.system(), 0,
            Duration.ZERO, null, List.of()), new Messages(Locale.ENGLISH), _ -> {});
    private Pulse pulse = new Pulse(LabClock.system());

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void stepsGoEventByEventAndStayWithinIt() throws IOException {
        open(EVENTS + RESULT);
        at("00:00 of 00:09, event 1 of 10");
        model.step(-1);
        at("00:00 of 00:09, event 0 of 10");
        model.step(-1);
        model.step(2);
        at("00:01 of 00:09, event 2 of 10");
        model.toEnd();
        at("00:09 of 00:09, event 10 of 10");
        assertThat(model.length()).isEqualTo(9);
        model.step(1);
        model.step(-2);
        at("00:07 of 00:09, event 8 of 10");
        model.toStart();
        at("00:00 of 00:09, event 1 of 10");
    }

    @Test
    void marksAreGoneToAndSayWhatTheyAre() throws IOException {
        open(EVENTS + RESULT);
        at("00:00 of 00:09, event 1 of 10");
        model.toMark(true);
        at("00:02 of 00:09, event 3 of 10");
        assertThat(model.notesProperty().get()).isEqualTo("Injected hash.a = 70");
        model.toMark(true);
        at("00:05 of 00:09, event 6 of 10");
        assertThat(model.notesProperty().get()).isEqualTo("Failed: p Failed: mine");
        model.toMark(true);
        at("00:06 of 00:09, event 7 of 10");
        assertThat(model.notesProperty().get()).startsWith("Events missing here: 12").contains("up to here");
        model.toMark(true);
        model.toMark(false);
        at("00:05 of 00:09, event 6 of 10");
    }

    @Test
    void theSliderLeadsAndFollows() throws IOException {
        open(EVENTS + RESULT);
        at("00:00 of 00:09, event 1 of 10");
        model.secondsProperty().set(4.5);
        at("00:04 of 00:09, event 5 of 10");
        model.step(1);
        at("00:05 of 00:09, event 6 of 10");
        assertThat(model.secondsProperty().get()).isEqualTo(5);
    }

    @Test
    void itPlaysToItsEndAndThenStandsStill() throws IOException {
        open(EVENTS + RESULT);
        at("00:00 of 00:09, event 1 of 10");
        model.setSpeed(ReplayPlayer.AS_FAST);
        model.toggle();
        at("00:09 of 00:09, event 10 of 10");
        pulse.until("it stands", () -> !model.playingProperty().get());

        model.setSpeed(1_000);
        model.toggle();
        pulse.until("it stands at its end again", () -> !model.playingProperty().get());
        at("00:09 of 00:09, event 10 of 10");
    }

    @Test
    void oneThatWasCutOffSaysSo() throws IOException {
        open(EVENTS + "{\"seq\":10,\"at\":\"2026-1");
        at("00:00 of 00:08, event 1 of 9");

        assertThat(model.notesProperty().get()).startsWith("Cut off: ");
    }

    private void open(String recording) throws IOException {
        player.close();
        player = new ReplayPlayer(Files.writeString(folder.resolve("a.jsonl"), recording), new RecordedTimeline("Flag"));
        player.load();
        Eventually.until("it is read", () -> player.facts() != null);
        ReplayFacts facts = Objects.requireNonNull(player.facts());
        model = new ReplayModel(player, facts, new Messages(Locale.ENGLISH), _ -> {});
        pulse = new Pulse(LabClock.system(), model);
    }

    private void at(String position) {
        pulse.until(position, () -> model.positionProperty().get().equals(position));
    }
}
