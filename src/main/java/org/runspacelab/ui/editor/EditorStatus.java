package org.runspacelab.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.script.ScriptCompileException.Mistake;
import org.runspacelab.ui.theme.Messages;

/** Below the text: its first mistake, which leads there, what became of a file, and how the last run stands. */
final class EditorStatus {

    private final Messages messages;
    private final Button mistake = new Button();
    private final Label run = new Label();
    private final HBox root;

    /** @param lead goes to the place of a mistake */
    EditorStatus(EditorModel model, Messages messages, Consumer<Mistake> lead) {
        this.messages = messages;
        mistake.setId("editor-mistake");
        mistake.getStyleClass().addAll("flat", "problem");
        mistake.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        mistake.setMinWidth(0);
        mistake.managedProperty().bind(mistake.visibleProperty());
        mistake.setOnAction(_ -> model.mistakes().stream().findFirst().ifPresent(lead));
        Label problem = label("editor-problem");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        run.setId("editor-run-state");
        run.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(run.textProperty());
        run.setTooltip(whole);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root = new HBox(mistake, problem, gap, run);
        root.getStyleClass().add("editor-status");
        model.examinedProperty().subscribe((@Nullable Examined found) -> show(found == null ? List.of() : found.mistakes()));
        model.run().lookProperty().subscribe((RunModel.@Nullable Look look) -> show(look));
    }

    Node root() {
        return root;
    }

    private void show(List<Mistake> mistakes) {
        mistake.setVisible(!mistakes.isEmpty());
        if (!mistakes.isEmpty()) {
            String first = mistakes.getFirst().toString();
            String text = mistakes.size() == 1 ? first : messages.text("editor.mistakes", first, mistakes.size() - 1);
            mistake.setText(text);
            mistake.setTooltip(new Tooltip(text));
        }
    }

    private void show(RunModel.@Nullable Look look) {
        run.getStyleClass().remove("problem");
        if (look == null) {
            run.setText("");
            return;
        }
        String state = messages.text("editor.run." + look.phase());
        String where = look.name().isEmpty() ? state : messages.text("editor.run.where", look.name(), state);
        run.setText(look.reason().isEmpty() ? where : where + ": " + look.reason());
        if (look.phase() == RunPhase.FAILED || look.phase() == RunPhase.DEAF) {
            run.getStyleClass().add("problem");
        }
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        return label;
    }
}
