package org.runspacelab.ui.theme;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field to search with: a magnifying glass, what can be searched, and Escape to clear it. */
public final class SearchField extends CustomTextField {

    public SearchField(String id, String prompt) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(new FontIcon(Feather.SEARCH));
        getStyleClass().add("search-field");
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
