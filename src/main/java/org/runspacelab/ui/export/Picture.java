package org.runspacelab.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a part of the window looked like at a moment. Taken on the FX thread, written on any other. */
final class Picture {

    private final WritableImage image;

    private Picture(WritableImage image) {
        this.image = image;
    }

    /** Takes one, as fine as the screen shows it, on the window's own ground. */
    static Picture of(Node node) {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(ground(node.getScene().getRoot()));
        how.setTransform(Transform.scale(
                node.getScene().getWindow().getOutputScaleX(), node.getScene().getWindow().getOutputScaleY()));
        return new Picture(node.snapshot(how, null));
    }

    /** Writes it as PNG. */
    void writePng(OutputStream out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        // In memory: the other way leaves a file in the folder for temporary ones for a while.
        try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(copy, "png", memory)) {
                throw new IOException("no PNG here");
            }
        }
    }

    private static Paint ground(Parent root) {
        return root instanceof Region region && region.getBackground() != null
                        && !region.getBackground().getFills().isEmpty()
                ? region.getBackground().getFills().getFirst().getFill()
                : Color.WHITE;
    }
}
