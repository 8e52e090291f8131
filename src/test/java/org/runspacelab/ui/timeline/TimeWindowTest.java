package org.runspacelab.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.LabClock;

/** Zoom, pan, fit, follow and the cursor, without a scene. */
class TimeWindowTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TimelineModel model = new TimelineModel("Flag");
    private final TimeWindow window = new TimeWindow(model);

    @BeforeEach
    void fill() {
        model.add(List.of(new LabEvent.Dropped(100 * SECOND, 1), new LabEvent.Dropped(200 * SECOND, 2)));
        window.follow();
    }

    @Test
    void itFollowsThePresentUntilTheUserPansAndAgainWhenAsked() {
        assertThat(window.view().shows(200 * SECOND)).isTrue();
        window.pan(-1);
        assertThat(window.followingProperty().get()).isFalse();
        Viewport stayed = window.view();

        model.add(List.of(new LabEvent.Dropped(300 * SECOND, 1)));
        window.follow();
        assertThat(window.view()).isEqualTo(stayed);

        window.followingProperty().set(true);
        assertThat(window.view().shows(300 * SECOND)).isTrue();
        assertThat(window.view().span()).isEqualTo(stayed.span());
    }

    @Test
    void whatIsUnderTheMouseStaysThereWhenZooming() {
        window.pan(0);
        long anchor = window.view().at(300, 1_000);

        window.zoom(0.5, anchor);

        assertThat(window.view().x(anchor, 1_000)).isCloseTo(300, within(0.01));
        for (int i = 0; i < 200; i++) {
            window.zoom(0.5);
        }
        assertThat(window.view().span()).isEqualTo(Viewport.MIN_SPAN);
        for (int i = 0; i < 200; i++) {
            window.zoom(2);
        }
        assertThat(window.view().span()).isEqualTo(Viewport.MAX_SPAN);
    }

    @Test
    void fitShowsEverything() {
        window.fit();

        assertThat(window.view().shows(100 * SECOND)).isTrue();
        assertThat(window.view().shows(200 * SECOND)).isTrue();
        assertThat(window.view().span()).isLessThan(120 * SECOND);
    }

    @Test
    void theCursorTakesTheViewAlong() {
        window.toFirst();
        assertThat(window.cursor()).hasValue(100 * SECOND);
        assertThat(window.view().shows(100 * SECOND)).isTrue();
        assertThat(window.followingProperty().get()).isFalse();
        window.moveCursorToMark(true);
        assertThat(window.cursor()).hasValue(200 * SECOND);
        window.toEnd();
        assertThat(window.cursor()).hasValue(200 * SECOND);
        assertThat(window.followingProperty().get()).isTrue();
    }

    @Test
    void theAxisHasRoundTimesAndNotTooMany() {
        Axis axis = new Axis(new StillDay(), ZoneOffset.UTC);

        assertThat(axis.ticks(new Viewport(3 * SECOND / 2, 30 * SECOND), 5)).extracting(Axis.Tick::text)
                .containsExactly("12:00:10", "12:00:20", "12:00:30");
        assertThat(axis.ticks(new Viewport(0, SECOND / 100), 3)).extracting(Axis.Tick::text)
                .containsExactly("12:00:00.000", "12:00:00.005", "12:00:00.010");
    }

    /** Noon at zero. */
    private record StillDay() implements LabClock {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Instant instantOf(long nanos) {
            return Instant.parse("2026-01-01T12:00:00Z").plusNanos(nanos);
        }

        @Override
        public void sleep(Duration duration) {}
    }
}
