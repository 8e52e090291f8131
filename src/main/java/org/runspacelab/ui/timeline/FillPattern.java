package org.runspacelab.ui.timeline;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;

/** How a bar is filled, so that states differ without their colours. */
enum FillPattern {
    NONE,
    /** No bar: a thin line. */
    LINE,
    SOLID {
        @Override
        boolean isSet(int x, int y) {
            return true;
        }
    },
    SPARSE {
        @Override
        boolean isSet(int x, int y) {
            return y % SIZE == SIZE / 2;
        }
    },
    DOTS {
        @Override
        boolean isSet(int x, int y) {
            return x % 4 < 2 && y % 4 < 2;
        }
    },
    CROSSED {
        @Override
        boolean isSet(int x, int y) {
            return RISING.isSet(x, y) || FALLING.isSet(x, y);
        }
    },
    RISING {
        @Override
        boolean isSet(int x, int y) {
            return (x + y) % SIZE < 3;
        }
    },
    FALLING {
        @Override
        boolean isSet(int x, int y) {
            return (x - y + SIZE) % SIZE < 3;
        }
    };

    private static final int SIZE = 8;
    private static final double GROUND = 0.18;

    boolean isSet(int x, int y) {
        return false;
    }

    /** True where it fills a bar. */
    boolean isBar() {
        return this != NONE && this != LINE;
    }

    /** The pattern in this colour, on a pale ground of the same colour. */
    Paint paint(Color ink, Color surface) {
        if (this == SOLID) {
            return ink;
        }
        WritableImage tile = new WritableImage(SIZE, SIZE);
        PixelWriter pixels = tile.getPixelWriter();
        Color ground = surface.interpolate(ink, GROUND);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                pixels.setColor(x, y, isSet(x, y) ? ink : ground);
            }
        }
        return new ImagePattern(tile, 0, 0, SIZE, SIZE, false);
    }
}
