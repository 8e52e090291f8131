package org.runspacelab.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

/** The shapes of marks. Drawn around a point, with the colours that are set. */
enum MarkShape {
    DIAMOND {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            gc.fillPolygon(new double[] {x - r, x, x + r, x}, new double[] {y, y - r, y, y + r}, 4);
        }
    },
    FLAG {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            gc.fillRect(x - r * 0.6, y - r, r * 0.3, r * 2);
            gc.fillPolygon(new double[] {x - r * 0.6, x + r, x - r * 0.6},
                    new double[] {y - r, y - r * 0.35, y + r * 0.3}, 3);
        }
    },
    CHECK {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            gc.strokePolyline(new double[] {x - r * 0.8, x - r * 0.2, x + r * 0.9},
                    new double[] {y, y + r * 0.65, y - r * 0.7}, 3);
        }
    },
    CROSS {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            double a = r * 0.7;
            gc.strokeLine(x - a, y - a, x + a, y + a);
            gc.strokeLine(x - a, y + a, x + a, y - a);
        }
    },
    TRIANGLE {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            gc.fillPolygon(new double[] {x - r, x, x + r}, new double[] {y + r * 0.8, y - r * 0.9, y + r * 0.8}, 3);
        }
    },
    RING {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            double a = r * 0.75;
            gc.strokeOval(x - a, y - a, a * 2, a * 2);
        }
    },
    SQUARE {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            double a = r * 0.75;
            gc.fillRect(x - a, y - a, a * 2, a * 2);
        }
    },
    /** Two broken uprights: something is missing between them. */
    GAP {
        @Override
        void draw(GraphicsContext gc, double x, double y, double r) {
            gc.strokePolyline(new double[] {x - r * 0.3, x - r * 0.7, x - r * 0.3}, new double[] {y - r, y, y + r}, 3);
            gc.strokePolyline(new double[] {x + r * 0.7, x + r * 0.3, x + r * 0.7}, new double[] {y - r, y, y + r}, 3);
        }
    };

    /** @param r half of its width and height */
    abstract void draw(GraphicsContext gc, double x, double y, double r);
}
