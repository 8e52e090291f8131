package org.runspacelab.ui.inspector;

import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.runspacelab.ui.MeasuredWindow;

/** Numbers over time, drawn as the inspector draws them. Not for the FX thread. */
public final class DrawnHistory {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final long STEP = Duration.ofMillis(1).toNanos();

    private final PlotSeries series = new PlotSeries();
    private final PlotCanvas canvas;

    public DrawnHistory(int points) throws Exception {
        for (int i = 0; i < points; i++) {
            series.add(i * STEP, Math.sin(i * 40.0 / points) + i % 97 / 300.0);
        }
        canvas = MeasuredWindow.onFx(() -> {
            PlotCanvas made = new PlotCanvas(_ -> {});
            Stage stage = new Stage();
            stage.setScene(new Scene(made, WIDTH, HEIGHT));
            stage.getScene().setFill(Color.WHITE);
            stage.show();
            made.applyCss();
            made.layout();
            return made;
        });
    }

    /**
     * Draws all of it.
     *
     * @return what that took until it was painted, in nanoseconds
     */
    public long draw() throws Exception {
        return MeasuredWindow.onFx(() -> {
            long begun = System.nanoTime();
            paint();
            return System.nanoTime() - begun;
        });
    }

    /** Whether there is a line from the left to the right. */
    public boolean isDrawn() throws Exception {
        PixelReader pixels = MeasuredWindow.onFx(this::paint).getPixelReader();
        for (int x = 0; x < WIDTH; x++) {
            boolean ink = false;
            Color background = pixels.getColor(x, 0);
            for (int y = 0; y < HEIGHT && !ink; y++) {
                ink = !pixels.getColor(x, y).equals(background);
            }
            if (!ink) {
                return false;
            }
        }
        return true;
    }

    private WritableImage paint() {
        PlotPicture picture = PlotPicture.of(series, WIDTH, 0);
        canvas.show(picture.columns());
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
