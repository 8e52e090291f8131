package org.runspacelab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** A key's numbers over time, drawn, and the same as a table. */
final class PlotPane {

    /** A stretch of time in the table, in words. */
    private record Row(String from, String count, String low, String high, String last) {}

    private final Messages messages;
    private final Moments moments;
    private final PlotNumbers numbers;
    private final PlotCanvas canvas;
    private final Label top = axis("plot-top");
    private final Label middle = axis("plot-middle");
    private final Label bottom = axis("plot-bottom");
    private final Label start = axis("plot-start");
    private final Label end = axis("plot-end");
    private final Label about = new Label();
    private final Label none = new Label();
    private final TableView<Row> table = new TableView<>();
    private final GridPane drawing = new GridPane();
    private final VBox content;
    private final StackPane root;
    private PlotPicture shown = PlotPicture.NONE;

    PlotPane(InspectorModel model, Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
        this.numbers = new PlotNumbers(messages.locale());
        this.canvas = new PlotCanvas(model::plotWidth);
        canvas.setId("inspector-plot");
        about.setId("plot-about");
        about.getStyleClass().add("text-muted");
        none.setText(messages.text("inspector.plot.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("text-muted", "inspector-empty");
        fillDrawing();
        fillTable();
        StackPane either = new StackPane(drawing, table);
        VBox.setVgrow(either, Priority.ALWAYS);
        content = new VBox(bar(), either);
        content.getStyleClass().add("plot-pane");
        root = new StackPane(content, none);
        show(PlotPicture.NONE);
    }

    Node root() {
        return root;
    }

    void show(PlotPicture picture) {
        if (picture == shown && shown != PlotPicture.NONE) {
            return;
        }
        shown = picture;
        PlotColumns columns = picture.columns();
        boolean plottable = columns != null && columns.isPlottable();
        content.setVisible(plottable);
        none.setVisible(!plottable);
        canvas.show(columns);
        if (columns != null && plottable) {
            describe(columns, picture);
        }
        InPlace.update(table.getItems(), rows(picture.rows()), Row::equals);
    }

    private void describe(PlotColumns columns, PlotPicture picture) {
        double range = canvas.ceiling() - canvas.floor();
        top.setText(numbers.format(canvas.ceiling(), range));
        middle.setText(numbers.format(canvas.floor() / 2 + canvas.ceiling() / 2, range));
        bottom.setText(numbers.format(canvas.floor(), range));
        start.setText(moments.seconds(columns.begins(0)));
        end.setText(moments.seconds(columns.begins(columns.width())));
        String words = messages.text("inspector.plot.points", picture.points());
        if (picture.letGo() > 0) {
            words += messages.text("inspector.plot.letgo", picture.letGo());
        }
        if (picture.unplottable() > 0) {
            words += messages.text("inspector.plot.unplottable", picture.unplottable());
        }
        about.setText(words);
        drawing.setAccessibleText(messages.text("inspector.plot.words", picture.points(),
                numbers.format(columns.low(), columns.high() - columns.low()),
                numbers.format(columns.high(), columns.high() - columns.low()), start.getText(), end.getText()));
    }

    private List<Row> rows(@Nullable PlotColumns columns) {
        List<Row> rows = new ArrayList<>();
        if (columns != null) {
            double range = columns.high() - columns.low();
            for (int i = 0; i < columns.width(); i++) {
                if (columns.count(i) > 0) {
                    rows.add(new Row(moments.seconds(columns.begins(i)), String.valueOf(columns.count(i)),
                            numbers.format(columns.low(i), range), numbers.format(columns.high(i), range),
                            numbers.format(columns.last(i), range)));
                }
            }
        }
        return rows;
    }

    private Node bar() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton plot = toggle("plot", "left-pill", group);
        ToggleButton asTable = toggle("table", "right-pill", group);
        plot.setSelected(true);
        // One of the two is always on.
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        drawing.visibleProperty().bind(plot.selectedProperty());
        table.visibleProperty().bind(asTable.selectedProperty());
        return Controls.bar(about, new HBox(plot, asTable));
    }

    private ToggleButton toggle(String name, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(messages.text("inspector.plot." + name));
        button.setId("plot-as-" + name);
        button.getStyleClass().addAll(pill, "small");
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("inspector.plot." + name + ".hint")));
        return button;
    }

    private void fillDrawing() {
        BorderPane values = new BorderPane(middle, top, null, bottom, null);
        for (Label label : List.of(top, middle, bottom)) {
            BorderPane.setAlignment(label, Pos.CENTER_RIGHT);
        }
        values.setMinWidth(Region.USE_PREF_SIZE);
        drawing.getStyleClass().add("plot-drawing");
        drawing.setFocusTraversable(true);
        drawing.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        drawing.add(values, 0, 0);
        drawing.add(canvas, 1, 0, 2, 1);
        drawing.add(start, 1, 1);
        drawing.add(end, 2, 1);
        GridPane.setHalignment(end, HPos.RIGHT);
        GridPane.setHgrow(canvas, Priority.ALWAYS);
        GridPane.setHgrow(start, Priority.ALWAYS);
        GridPane.setVgrow(canvas, Priority.ALWAYS);
    }

    private void fillTable() {
        table.setId("plot-table");
        table.setAccessibleText(messages.text("inspector.plot.table.hint"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("dense");
        table.getColumns().add(Controls.column(messages, "from", 80, Row::from));
        table.getColumns().add(number("count", Row::count));
        table.getColumns().add(number("low", Row::low));
        table.getColumns().add(number("high", Row::high));
        table.getColumns().add(number("last", Row::last));
    }

    private TableColumn<Row, String> number(String name, Function<Row, String> text) {
        TableColumn<Row, String> column = Controls.column(messages, name, 70, text);
        column.getStyleClass().add("number");
        return column;
    }

    private static Label axis(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("plot-axis");
        return label;
    }
}
