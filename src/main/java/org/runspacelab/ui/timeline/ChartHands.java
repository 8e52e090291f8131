package org.runspacelab.ui.timeline;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keyboard on the drawing. */
final class ChartHands {

    private static final double ZOOM = 1.5;
    private static final double WHEEL_ZOOM = 1.2;
    private static final double STEP = 0.01;
    private static final double PAN = 0.1;

    private final TimelineChart chart;
    private final TimeWindow window;
    private final MarkTargets targets;
    private double draggedX;
    private double draggedY;

    ChartHands(TimelineChart chart, MarkTargets targets) {
        this.chart = chart;
        this.window = chart.window();
        this.targets = targets;
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        chart.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void zoomIn() {
        window.zoom(1 / ZOOM);
    }

    void zoomOut() {
        window.zoom(ZOOM);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        draggedX = event.getX();
        draggedY = event.getY();
    }

    private void point(double x, double y) {
        ChartLayout layout = chart.chartLayout();
        int lane = layout.laneAt(y);
        if (x >= layout.gutter()) {
            window.moveCursor(timeAt(x), lane < 0 ? window.lane() : lane);
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.isStillSincePress()) {
            return;
        }
        window.pan((draggedX - event.getX()) / chart.chartLayout().plotWidth());
        chart.scrollLanes(draggedY - event.getY());
        draggedX = event.getX();
        draggedY = event.getY();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            point(event.getX(), event.getY());
            targets.show(chart.hit());
        }
    }

    private void wheel(ScrollEvent event) {
        ChartLayout layout = chart.chartLayout();
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShortcutDown() && delta != 0) {
            window.zoom(delta > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM, timeAt(Math.max(layout.gutter(), event.getX())));
        } else if (event.getX() < layout.gutter()) {
            chart.scrollLanes(-event.getDeltaY());
        } else if (delta != 0) {
            window.pan(-delta / layout.plotWidth());
        }
        event.consume();
    }

    private long timeAt(double x) {
        ChartLayout layout = chart.chartLayout();
        return window.view().at(x - layout.gutter(), layout.plotWidth());
    }

    private void key(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> sideways(event, -1);
            case RIGHT -> sideways(event, 1);
            case UP -> moveLane(-1);
            case DOWN -> moveLane(1);
            case HOME -> window.toFirst();
            case END -> window.toEnd();
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0 -> window.fit();
            case ENTER -> targets.show(chart.hit());
            default -> known = false;
        }
        if (known && !(event.isShortcutDown() && event.getCode().isDigitKey())) {
            event.consume();
        }
    }

    private void moveLane(int by) {
        window.moveLane(by);
        chart.revealLane();
    }

    private void sideways(KeyEvent event, int direction) {
        if (event.isShiftDown()) {
            window.pan(PAN * direction);
        } else if (event.isShortcutDown()) {
            window.moveCursorToMark(direction > 0);
        } else {
            window.moveCursorBy(STEP * direction);
        }
    }
}
