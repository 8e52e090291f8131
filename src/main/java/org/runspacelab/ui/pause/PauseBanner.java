package org.runspacelab.ui.pause;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** Says, as long as the view is paused, that it is, what it holds back, and what was stepped to. */
public final class PauseBanner {

    private final HBox root;

    public PauseBanner(PauseModel model, Messages messages) {
        Label count = line("pause-count", "pause-count");
        count.textProperty().bind(model.countProperty());
        Label step = line("pause-step-line", "pause-step-line");
        step.textProperty().bind(model.stepProperty().map(text -> text.isEmpty() ? messages.text("pause.hint") : text));
        Label waiting = line("pause-waiting", "pause-step-line");
        waiting.textProperty().bind(model.putOffProperty());
        waiting.visibleProperty().bind(model.putOffProperty().isNotEmpty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        VBox lines = new VBox(count, step, waiting);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button next = button("step", Feather.SKIP_FORWARD, messages, model::step);
        Button resume = button("resume", Feather.PLAY, messages, model::toggle);
        resume.getStyleClass().add(Styles.ACCENT);
        root = new HBox(new FontIcon(Feather.PAUSE_CIRCLE), lines, next, resume);
        root.setId("pause-banner");
        root.getStyleClass().add("pause-banner");
        root.visibleProperty().bind(model.pausedProperty());
        root.managedProperty().bind(model.pausedProperty());
    }

    public Node root() {
        return root;
    }

    private static Label line(String id, String style) {
        Label line = new Label();
        line.setId(id);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static Button button(String name, Feather icon, Messages messages, Runnable action) {
        Button button = new Button(messages.text("pause." + name), new FontIcon(icon));
        button.setId("pause-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("pause." + name + ".hint")));
        button.setAccessibleHelp(messages.text("pause." + name + ".hint"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
