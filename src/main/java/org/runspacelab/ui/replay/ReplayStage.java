package org.runspacelab.ui.replay;

import java.time.ZoneId;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.runspacelab.session.ValueText;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.RecordedTimeline;

/** A replay in a window of its own, which closes with the lab's. Belongs to the FX thread. */
final class ReplayStage {

    private static final double WIDTH = 1240;
    private static final double HEIGHT = 820;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 500;

    private final Stage stage = new Stage();
    private final Window lab;
    private final ReplayBench bench;
    private final Subscription style;
    private final EventHandler<WindowEvent> withLab = _ -> stage.hide();

    /**
     * @param player has read its recording; closed with the window
     * @param lab the window it was opened from
     */
    ReplayStage(ReplayPlayer player, RecordedTimeline timeline, ValueText texts, Messages messages, ZoneId zone,
            UserChoices choices, Window lab) {
        this.lab = lab;
        bench = new ReplayBench(player, timeline, texts, messages, zone, choices);
        Scene scene = new Scene(bench.root(), Math.min(WIDTH, lab.getWidth()), Math.min(HEIGHT, lab.getHeight()));
        style = choices.theme().style(scene);
        new ReplayKeys(bench.model()).install(scene);
        stage.setScene(scene);
        stage.setTitle(messages.text("replay.title", player.file().getFileName()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (lab instanceof Stage owner) {
            stage.getIcons().setAll(owner.getIcons());
        }
        stage.setOnHidden(_ -> close());
        lab.addEventHandler(WindowEvent.WINDOW_HIDDEN, withLab);
    }

    void show() {
        bench.start();
        stage.show();
    }

    private void close() {
        lab.removeEventHandler(WindowEvent.WINDOW_HIDDEN, withLab);
        style.unsubscribe();
        bench.close();
    }
}
