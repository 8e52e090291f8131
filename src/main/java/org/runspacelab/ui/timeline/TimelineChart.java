package org.runspacelab.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** The drawing, as wide and high as its place. Drawn at most once a frame, and only while it is shown. */
final class TimelineChart extends Region implements InkStyles.Inked {

    /** How near to a mark the cursor has to be, in the text's size. */
    private static final double REACH = 0.5;

    private static final CssMetaData<TimelineChart, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(TimelineChart chart) {
            return true;
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(TimelineChart chart) {
            return chart.font;
        }
    };

    private static final List<CssMetaData<? extends Styleable, ?>> META = metaData();

    private final TimelineModel model;
    private final TimeWindow window;
    private final MarkWords words;
    private final TimelinePainter painter;
    private final CursorWords cursorWords;
    private final Canvas canvas = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private final SimpleStyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
    private final InkStyles inks = new InkStyles(this, this::restyle);
    private final AnimationTimer frame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            draw();
        }
    };
    private @Nullable TimelinePalette palette;
    private TextWidths widths = new TextWidths(Font.getDefault());
    private ChartLayout layout = new ChartLayout(1, 1, 12, 1, 0);

    TimelineChart(TimelineModel model, TimeWindow window, MarkWords words, Axis axis, Messages messages) {
        this.model = model;
        this.window = window;
        this.words = words;
        this.painter = new TimelinePainter(model, window, words, axis);
        this.cursorWords = new CursorWords(model, words, messages);
        setId("timeline-chart");
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.text("timeline.chart"));
        canvas.setAccessibleText(messages.text("timeline.chart"));
        accessibleHelpProperty().bind(readout);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setId("timeline-lanes");
        scroll.setAccessibleText(messages.text("timeline.lanes"));
        scroll.setFocusTraversable(false);
        scroll.valueProperty().subscribe(_ -> redraw());
        getChildren().addAll(canvas, scroll);
        font.subscribe((_, _) -> restyle());
        shown.subscribe((_, _) -> redraw());
        model.revisionProperty().subscribe((_, _) -> advance());
        window.revisionProperty().subscribe((_, _) -> redraw());
    }

    /** Whether anybody sees it. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** What is at the cursor, in words. */
    ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    ChartLayout chartLayout() {
        return layout;
    }

    TimeWindow window() {
        return window;
    }

    TimelineModel model() {
        return model;
    }

    /** The mark at the cursor, in the cursor's lane; null where there is none near. */
    @Nullable Mark hit() {
        if (window.cursor().isEmpty() || model.lanes().isEmpty()) {
            return null;
        }
        long reach = Math.round(window.view().span() / layout.plotWidth() * layout.em() * REACH);
        return LaneMarks.nearest(model.lanes().get(window.lane()), window.cursor().getAsLong(), reach);
    }

    /** Scrolls the lanes by so many pixels. */
    void scrollLanes(double by) {
        scroll.setValue(Math.clamp(scroll.getValue() + by, 0, scroll.getMax()));
    }

    void revealLane() {
        scroll.setValue(Math.clamp(layout.scrollTo(window.lane()), 0, scroll.getMax()));
    }

    @Override
    public InkStyles inks() {
        return inks;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    @Override
    protected void layoutChildren() {
        double bar = scroll.prefWidth(-1);
        double width = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.max(1, getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        canvas.setWidth(Math.floor(width));
        canvas.setHeight(Math.floor(height));
        scroll.resizeRelocate(getWidth() - snappedRightInset() - bar, snappedTopInset(), bar, height);
        redraw();
    }

    /** The present moved on. */
    private void advance() {
        window.follow();
        redraw();
    }

    private void restyle() {
        palette = null;
        redraw();
    }

    private void redraw() {
        if (shown.get()) {
            frame.start();
        }
    }

    private void draw() {
        TimelinePalette colors = palette == null ? inks.palette() : palette;
        palette = colors;
        if (!widths.font().equals(font.get())) {
            widths = new TextWidths(font.get());
        }
        double em = font.get().getSize();
        double gutter = model.lanes().stream().mapToDouble(lane -> widths.of(words.lane(lane.id()))).max().orElse(0);
        layout = new ChartLayout(canvas.getWidth(), canvas.getHeight(), em, ChartLayout.gutter(gutter, em), 0);
        double most = layout.maxScroll(model.lanes().size());
        scroll.setMax(most);
        scroll.setVisibleAmount(most * layout.height() / (layout.height() + most));
        scroll.setUnitIncrement(layout.laneHeight());
        scroll.setValue(Math.min(scroll.getValue(), most));
        scroll.setVisible(most > 0);
        double room = most > 0 ? canvas.getWidth() - scroll.getWidth() : canvas.getWidth();
        layout = new ChartLayout(room, layout.height(), em, layout.gutter(), Math.round(scroll.getValue()));
        painter.paint(canvas.getGraphicsContext2D(), layout, colors, widths);
        Mark hit = hit();
        canvas.setCursor(MarkTargets.leadsSomewhere(hit) ? Cursor.HAND : Cursor.DEFAULT);
        readout.set(window.cursor().isEmpty() ? "" : cursorWords.at(window.cursor().getAsLong(), hit));
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(InkStyles.metaDataOfRegion());
        all.add(FONT);
        return List.copyOf(all);
    }
}
