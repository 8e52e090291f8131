package org.runspacelab.ui.inspector;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** How the panel's small buttons and its columns are made. */
final class Controls {

    private Controls() {}

    /** A button that is an icon; its words are its tooltip. */
    static Button button(Messages messages, String name, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        String words = messages.text("inspector." + name + ".hint");
        button.setId("inspector-" + name);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** What is said at the left, in as many lines as it needs, and the buttons beside it. */
    static BorderPane bar(Label words, Node... buttons) {
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        BorderPane.setAlignment(words, Pos.CENTER_LEFT);
        HBox beside = new HBox(buttons);
        beside.getStyleClass().add("inspector-buttons");
        BorderPane bar = new BorderPane(words, null, beside, null, null);
        bar.getStyleClass().add("inspector-bar");
        return bar;
    }

    /** A column of texts that never change in a row. */
    static <T> TableColumn<T, String> column(Messages messages, String name, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(messages.text("inspector.column." + name));
        column.setId("inspector-column-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }
}
