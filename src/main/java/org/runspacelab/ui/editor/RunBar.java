package org.runspacelab.ui.editor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Confirmation;
import org.runspacelab.ui.theme.Messages;

/** Where the script runs, with what, and what stops it. */
final class RunBar {

    private static final int MOST_TIMES = 100;
    private static final int USUAL_TIMES = 4;

    private final EditorModel model;
    private final RunModel runs;
    private final Messages messages;
    private final ChoiceBox<RunPlace> place = new ChoiceBox<>();
    private final Spinner<Integer> times = new Spinner<>(1, MOST_TIMES, USUAL_TIMES);
    private final VariableMenu variables;
    private final Button run;
    private final Button stop;
    private final Button abandon;

    RunBar(EditorModel model, Messages messages) {
        this.model = model;
        this.runs = model.run();
        this.messages = messages;
        variables = new VariableMenu(model.session(), messages);
        place();
        times.setId("editor-times");
        times.setEditable(true);
        times.getStyleClass().add("editor-times");
        times.setAccessibleText(messages.text("editor.times"));
        times.setTooltip(new Tooltip(messages.text("editor.times")));
        times.visibleProperty().bind(place.valueProperty().isEqualTo(RunPlace.POOL));
        times.managedProperty().bind(times.visibleProperty());
        run = button("run", Feather.PLAY, this::run);
        run.getStyleClass().add("accent");
        stop = button("stop", Feather.SQUARE, runs::stop);
        abandon = button("abandon", Feather.X_OCTAGON, this::askToAbandon);
        abandon.getStyleClass().add("danger");
        abandon.managedProperty().bind(abandon.visibleProperty());
        runs.lookProperty().subscribe((RunModel.@Nullable Look look) -> {
            RunPhase phase = look == null ? RunPhase.COMPLETED : look.phase();
            run.setDisable(!phase.isFinal());
            stop.setDisable(phase != RunPhase.RUNNING);
            abandon.setVisible(phase == RunPhase.DEAF);
        });
    }

    List<Node> nodes() {
        return List.of(place, times, variables.root(), run, stop, abandon);
    }

    /** Runs the text as it is. */
    void run() {
        if (runs.canStart()) {
            RunPlace where = place.getValue();
            runs.start(new RunOrder(model.deskProperty().get().text(), where, times.getValue(),
                    variables.variables(where)));
        }
    }

    void focus() {
        run.requestFocus();
    }

    private void place() {
        place.setId("editor-place");
        place.getItems().setAll(RunPlace.values());
        place.setValue(RunPlace.RUNSPACE);
        place.setAccessibleText(messages.text("editor.place"));
        place.setTooltip(new Tooltip(messages.text("editor.place")));
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable RunPlace one) {
                return one == null ? "" : messages.text("editor.place." + one);
            }

            @Override
            public @Nullable RunPlace fromString(String text) {
                return null;
            }
        });
    }

    private void askToAbandon() {
        RunModel.Look look = runs.lookProperty().get();
        String name = look == null ? "" : look.name();
        new Confirmation(messages).ask(abandon, "editor.abandon", "editor-abandon", name, runs::abandon);
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(messages.text("editor." + name), new FontIcon(icon));
        button.setId("editor-" + name);
        button.setTooltip(new Tooltip(messages.text("editor." + name + ".hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
