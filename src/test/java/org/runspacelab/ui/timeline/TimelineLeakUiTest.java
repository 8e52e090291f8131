package org.runspacelab.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.session.LabEvent;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.theme.Messages;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A timeline that was closed is collected with its model. */
@ExtendWith(FxStalls.class)
class TimelineLeakUiTest {

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void nothingOfAClosedTimelineStaysReachable() throws Exception {
        FxToolkit.registerPrimaryStage();
        StackPane place = new StackPane();
        // A stage of our own: the test library keeps every event of its stage, and with it the node it was for.
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Stage own = new Stage();
            own.setScene(new Scene(place, 600, 300));
            own.show();
            return own;
        });
        List<WeakReference<Object>> opened = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> show(place, opened));
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> place.getChildren().clear());
        }
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            return opened.stream().allMatch(one -> one.get() == null);
        });
        assertThat(opened).hasSize(100);
        WaitForAsyncUtils.waitForAsyncFx(5_000, stage::hide);
    }

    private static void show(StackPane place, List<WeakReference<Object>> opened) {
        TimelineModel model = new TimelineModel("Flag");
        TimelineView view = new TimelineView(model, new Messages(Locale.ENGLISH), LabClock.system(), ZoneOffset.UTC,
                new Nowhere());
        place.getChildren().setAll(view.root());
        view.shownProperty().set(true);
        model.add(List.of(new LabEvent.StateChanged(
                new StateChange(1, 1, "pipeline-1", StateChange.Of.PIPELINE, "Running", null, "runspace-1"))));
        opened.add(new WeakReference<>(view));
        opened.add(new WeakReference<>(model));
    }

    private static final class Nowhere implements TimelineTarget {
        @Override
        public void showKey(String store, Object key, long version) {}

        @Override
        public void showLine(long sequence) {}
    }
}
