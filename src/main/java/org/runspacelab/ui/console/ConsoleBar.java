package org.runspacelab.ui.console;

import java.util.regex.PatternSyntaxException;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.runspacelab.ui.search.LineSearch;
import org.runspacelab.ui.search.RegexProblem;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.SearchField;

/** What is shown of the console: streams, source, search; and how much that is. */
final class ConsoleBar {

    private final Messages messages;
    private final ConsoleModel model;
    private final FilteredList<ConsoleLine> shown;
    private final StreamMenu streams;
    private final SourceChoice source;
    private final SearchField search;
    private final ToggleButton regex;
    private final ToggleButton inverse;
    private final Label count = new Label();
    private final Label problem = new Label();
    private final HBox root;
    private LineSearch lineSearch = new LineSearch("", false);

    ConsoleBar(ConsoleModel model, FilteredList<ConsoleLine> shown, Messages messages) {
        this.messages = messages;
        this.model = model;
        this.shown = shown;
        streams = new StreamMenu(messages);
        source = new SourceChoice(model.sources(), messages);
        search = new SearchField("console-search", messages.text("console.search"));
        regex = toggle("regex");
        inverse = toggle("inverse");
        count.setId("console-count");
        count.getStyleClass().add("text-muted");
        count.setMinWidth(0);
        Tooltip counted = new Tooltip();
        counted.textProperty().bind(count.textProperty());
        count.setTooltip(counted);
        count.textProperty().bind(Bindings.createStringBinding(
                this::describe, shown, model.lines(), model.droppedProperty()));
        problem.setId("console-problem");
        problem.getStyleClass().add("problem");
        problem.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(problem.textProperty());
        problem.setTooltip(whole);
        count.visibleProperty().bind(problem.visibleProperty().not());
        count.managedProperty().bind(count.visibleProperty());
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        root = new HBox(streams.root(), source.root(), search, new HBox(regex, inverse), problem, count);
        root.getStyleClass().addAll("panel-header", "console-bar");
        streams.chosenProperty().subscribe((_, _) -> filter());
        source.root().valueProperty().subscribe((_, _) -> filter());
        search.textProperty().subscribe((_, _) -> search());
        regex.selectedProperty().subscribe((_, _) -> search());
        inverse.selectedProperty().subscribe((_, _) -> filter());
        shown.subscribe(this::sayIfGaveUp);
    }

    Node root() {
        return root;
    }

    void focusSearch() {
        search.requestFocus();
    }

    /** Lets every line pass. */
    void showAll() {
        streams.chooseAll();
        source.root().getSelectionModel().selectFirst();
        inverse.setSelected(false);
        search.clear();
    }

    /** While an expression is no expression yet, the search before it stays. */
    private void search() {
        try {
            lineSearch = new LineSearch(search.getText(), regex.isSelected());
            problem.setText("");
            filter();
        } catch (PatternSyntaxException e) {
            problem.setText(RegexProblem.text(e, messages));
        }
    }

    private void filter() {
        shown.setPredicate(
                new ConsoleFilter(streams.chosenProperty().get(), source.chosen(), lineSearch, inverse.isSelected()));
        sayIfGaveUp();
    }

    private void sayIfGaveUp() {
        if (lineSearch.gaveUp()) {
            problem.setText(messages.text("console.regex.slow"));
        }
    }

    private String describe() {
        int all = model.lines().size();
        long dropped = model.droppedProperty().get();
        String lines = messages.text("console.count", shown.size(), all);
        return dropped == 0 ? lines : lines + messages.text("console.dropped", dropped);
    }

    private ToggleButton toggle(String name) {
        ToggleButton toggle = new ToggleButton(messages.text("console." + name));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setId("console-" + name);
        toggle.getStyleClass().add(name.equals("regex") ? "left-pill" : "right-pill");
        toggle.setTooltip(new Tooltip(messages.text("console." + name + ".hint")));
        toggle.setAccessibleHelp(messages.text("console." + name + ".hint"));
        return toggle;
    }
}
