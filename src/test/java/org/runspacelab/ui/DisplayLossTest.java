package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done where the display goes away, without one. */
class DisplayLossTest {

    private final Logger logger = Logger.getLogger(DisplayLoss.class.getName());
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            steps.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final DisplayLoss loss = new DisplayLoss(() -> steps.add("work"), code -> steps.add("exit " + code));

    @BeforeEach
    void listen() {
        logger.addHandler(log);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(log);
        logger.setUseParentHandlers(true);
    }

    @Test
    void itIsSaidThenTheWorkEndsThenTheProcess() {
        loss.happens();

        assertThat(steps).hasSize(3).first().asString().startsWith("the display is gone");
        assertThat(steps).endsWith("work", "exit 1");
    }

    @Test
    void aSecondThreadSaysNothingMoreAndWaitsForTheEndToo() {
        loss.happens();
        steps.clear();

        loss.happens();

        assertThat(steps).containsExactly("work", "exit 1");
    }

    @Test
    void anInterruptedThreadEndsTheWorkAllTheSame() {
        Thread.currentThread().interrupt();

        new DisplayLoss(() -> steps.add("interrupted " + Thread.currentThread().isInterrupted()), _ -> {}).happens();

        assertThat(steps).hasSize(2).endsWith("interrupted false");
    }

    @Test
    void whateverFailsTheProcessEndsAndNothingIsThrown() {
        DisplayLoss failing = new DisplayLoss(
                () -> {
                    throw new OutOfMemoryError("no thread");
                },
                code -> {
                    steps.add("exit " + code);
                    throw new IllegalStateException("no exit");
                });

        failing.happens();

        assertThat(steps).endsWith("exit 1");
    }

    @Test
    void anotherEndGivesTheDisplayBackAfterTheWork() {
        loss.endsOtherwise(() -> steps.add("unwatch"));

        assertThat(steps).containsExactly("work", "unwatch");
    }

    @Test
    void anotherEndLeavesByTheSameWayWhereTheDisplayIsGone() {
        loss.happens();
        steps.clear();

        loss.endsOtherwise(() -> steps.add("unwatch"));

        assertThat(steps).containsExactly("work", "unwatch", "exit 1");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,      '',       :0, true",
        "Linux,      gtk,      :0, true",
        "Linux,      Headless, :0, false",
        "Linux,      '',       '', false",
        "Mac OS X,   '',       :0, false",
        "Windows 11, '',       '', false",
    })
    void aDisplayIsWatchedWhereItIsOneOfX(String os, String platform, String display, boolean expected) {
        Properties system = new Properties();
        system.setProperty("os.name", os);
        if (!platform.isEmpty()) {
            system.setProperty("glass.platform", platform);
        }

        assertThat(DisplayWatch.isPossible(system, Map.of("DISPLAY", display))).isEqualTo(expected);
    }

    @Test
    void withoutADisplayNothingIsWatched() {
        assertThat(DisplayWatch.isPossible(System.getProperties(), System.getenv())).isFalse();
    }
}
