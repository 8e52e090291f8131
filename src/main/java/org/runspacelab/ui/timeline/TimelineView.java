package org.runspacelab.ui.timeline;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.Theme;

/** The timeline: a lane a runspace, ticks and marks, one cursor through all; drawn, or as a table. */
public final class TimelineView {

    private final Messages messages;
    private final TimelineModel model;
    private final MarkWords words;
    private final TimelineChart chart;
    private final TimelineTable table;
    private final ToggleButton asTable;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final TimeWindow window;
    private final VBox root;

    /** @param zone in which times of day are shown */
    public TimelineView(TimelineModel model, Messages messages, LabClock clock, ZoneId zone, TimelineTarget target) {
        this.messages = messages;
        this.model = model;
        words = new MarkWords(messages, clock, zone);
        window = new TimeWindow(model);
        MarkTargets targets = new MarkTargets(target);
        chart = new TimelineChart(model, window, words, new Axis(clock, zone), messages);
        ChartHands hands = new ChartHands(chart, targets);
        table = new TimelineTable(model, words, targets, messages);
        asTable = named(new ToggleButton(), "table", Feather.GRID);
        asTable.selectedProperty().subscribe((_, on) -> showTable(on));
        ToggleButton follow = named(new ToggleButton(), "follow", Feather.SKIP_FORWARD);
        follow.selectedProperty().bindBidirectional(window.followingProperty());
        Button legend = button("legend", Feather.HELP_CIRCLE, () -> {});
        legend.setOnAction(_ -> showLegend(legend));
        HBox drawing = new HBox(follow, button("zoom-in", Feather.ZOOM_IN, hands::zoomIn),
                button("zoom-out", Feather.ZOOM_OUT, hands::zoomOut), button("fit", Feather.MAXIMIZE_2, window::fit));
        drawing.getStyleClass().add("timeline-buttons");
        drawing.disableProperty().bind(asTable.selectedProperty());
        HBox bar = new HBox(drawing, readout(), letGo(), new HBox(legend, asTable));
        bar.getStyleClass().addAll("panel-header", "timeline-bar");
        table.root().setVisible(false);
        StackPane content = new StackPane(chart, empty(), table.root());
        chart.shownProperty().bind(shown.and(asTable.selectedProperty().not()));
        root = new VBox(bar, content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    /** Whether anybody sees it: nothing is drawn otherwise. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** What is said of its marks. */
    public MarkWords words() {
        return words;
    }

    /** Shows all of it, from its beginning to its end. */
    public void showAll() {
        window.followingProperty().set(false);
        window.fit();
    }

    /** Moves the cursor to this moment. */
    public void moveTo(long nanos) {
        window.moveCursorTo(nanos);
    }

    /** Where the keyboard goes. */
    public void focus() {
        (asTable.isSelected() ? table.root() : chart).requestFocus();
    }

    private void showTable(boolean on) {
        table.show(on);
        table.root().setVisible(on);
        chart.setVisible(!on);
    }

    private void showLegend(Node owner) {
        PopOver sheet = new PopOver(new TimelineLegend(messages, chart.inks().palette(),
                chart.chartLayout().em()).content());
        sheet.setTitle(messages.text("timeline.legend"));
        sheet.setHeaderAlwaysVisible(true);
        sheet.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        sheet.show(owner);
        // Only now it has a skin, whose own sheet knows light only.
        ((Parent) sheet.getSkin().getNode()).getStylesheets().add(Theme.CONTROLS);
    }

    private Label readout() {
        Label readout = new Label();
        readout.setId("timeline-readout");
        readout.setMinWidth(0);
        readout.setMaxWidth(Double.MAX_VALUE);
        readout.textProperty().bind(chart.readoutProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(readout.textProperty());
        readout.setTooltip(whole);
        HBox.setHgrow(readout, Priority.ALWAYS);
        return readout;
    }

    private Label letGo() {
        Label label = new Label();
        label.setId("timeline-let-go");
        label.getStyleClass().add("text-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(this::sayLetGo, model.revisionProperty()));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private String sayLetGo() {
        String events = model.letGo() == 0
                ? ""
                : messages.text("timeline.letgo", model.letGo(), words.time(model.keptFrom()));
        return model.lanesLetGo() == 0 ? events : events + " " + messages.text("timeline.letgo.lanes", model.lanesLetGo());
    }

    private Label empty() {
        Label empty = new Label(messages.text("timeline.empty"));
        empty.getStyleClass().add("text-muted");
        empty.setMouseTransparent(true);
        empty.setWrapText(true);
        empty.visibleProperty().bind(Bindings.isEmpty(model.marks()).and(asTable.selectedProperty().not()));
        return empty;
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = named(new Button(), name, icon);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private <B extends ButtonBase> B named(B button, String name, Feather icon) {
        button.setId("timeline-" + name);
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(messages.text("timeline." + name));
        button.setTooltip(new Tooltip(messages.text("timeline." + name)));
        return button;
    }
}
