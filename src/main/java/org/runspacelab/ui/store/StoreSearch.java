package org.runspacelab.ui.store;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.search.LineSearch;
import org.runspacelab.ui.search.RegexProblem;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.SearchField;

/** What is searched for in the store: plain or by expression, found or not found. */
final class StoreSearch {

    private final Messages messages;
    private final ShownRows rows;
    private final SearchField field;
    private final ToggleButton regex;
    private final ToggleButton inverse;
    private final HBox modes;
    private final Label problem = new Label();
    private LineSearch search = new LineSearch("", false);

    StoreSearch(ShownRows rows, Messages messages) {
        this.messages = messages;
        this.rows = rows;
        field = new SearchField("store-search", messages.text("store.search"));
        field.setMinWidth(Region.USE_COMPUTED_SIZE);
        field.getStyleClass().add("store-search");
        regex = toggle("regex", "left-pill");
        inverse = toggle("inverse", "right-pill");
        modes = new HBox(regex, inverse);
        problem.setId("store-problem");
        problem.getStyleClass().add("problem");
        problem.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        field.textProperty().subscribe((_, _) -> search());
        regex.selectedProperty().subscribe((_, _) -> search());
        inverse.selectedProperty().subscribe((_, _) -> rows.search(search, inverse.isSelected()));
        rows.tooSlowProperty().subscribe((_, slow) -> {
            if (slow) {
                problem.setText(messages.text("console.regex.slow"));
            }
        });
    }

    SearchField field() {
        return field;
    }

    Node modes() {
        return modes;
    }

    /** One line, where the expression is none or takes too long. */
    Label problem() {
        return problem;
    }

    /** While an expression is no expression yet, the search before it stays. */
    private void search() {
        try {
            LineSearch wanted = new LineSearch(field.getText(), regex.isSelected());
            problem.setText("");
            search = wanted;
            rows.search(search, inverse.isSelected());
        } catch (PatternSyntaxException e) {
            problem.setText(RegexProblem.text(e, messages));
        }
    }

    private ToggleButton toggle(String name, String side) {
        ToggleButton toggle = new ToggleButton(messages.text("console." + name));
        toggle.setId("store-" + name);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().addAll(List.of(side, "mode"));
        toggle.setTooltip(new Tooltip(messages.text("store." + name + ".hint")));
        toggle.setAccessibleText(messages.text("store." + name + ".hint"));
        return toggle;
    }
}
