package org.runspacelab.ui.console;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** The choice of one source, or all of them. */
final class SourceChoice {

    private final String all;
    private final ComboBox<String> root = new ComboBox<>();

    SourceChoice(ObservableList<String> sources, Messages messages) {
        all = messages.text("console.sources.all");
        ObservableList<String> items = FXCollections.observableArrayList(all);
        items.addAll(sources);
        sources.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                items.addAll(change.getAddedSubList());
            }
        });
        root.setItems(items);
        root.setValue(all);
        root.setId("console-source");
        root.setAccessibleText(messages.text("console.sources.hint"));
        root.setTooltip(new Tooltip(messages.text("console.sources.hint")));
    }

    ComboBox<String> root() {
        return root;
    }

    /** The source chosen; null for all. */
    @Nullable String chosen() {
        String value = root.getValue();
        return value == null || root.getSelectionModel().getSelectedIndex() == 0 ? null : value;
    }
}
