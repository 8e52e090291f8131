package org.runspacelab.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.ui.theme.Messages;

/** Every scenario with a line that says what it shows, and on which store it works. */
final class ScenarioMenu {

    /** In pixels at a text size of 100 %. */
    private static final double SUMMARY_WIDTH = 450;

    /** How much of the window a summary takes at most. */
    private static final double SHARE = 0.85;

    private final Messages messages;
    private final LoopActions actions;
    private final MenuButton root;
    private final DoubleProperty summaryWidth = new SimpleDoubleProperty(SUMMARY_WIDTH);

    /** @param scale of the text; 1 at 100 % */
    ScenarioMenu(Messages messages, LoopActions actions, Scenarios scenarios, ObservableDoubleValue scale) {
        this.messages = messages;
        this.actions = actions;
        root = new MenuButton(messages.text("toolbar.scenarios"), new FontIcon(Feather.LAYERS));
        root.setId("toolbar-scenarios");
        // The window is known when the menu opens.
        root.setOnShowing(_ -> summaryWidth.set(Math.min(
                SUMMARY_WIDTH * scale.get(), SHARE * root.getScene().getWidth())));
        root.setTooltip(new Tooltip(messages.text("toolbar.scenarios.hint")));
        for (Scenario scenario : scenarios.all()) {
            root.getItems().add(item(scenario));
        }
        CheckMenuItem shared = new CheckMenuItem(messages.text("toolbar.scenarios.shared"));
        shared.setId("scenarios-shared");
        shared.selectedProperty().bindBidirectional(actions.onSessionStoreProperty());
        root.getItems().addAll(new SeparatorMenuItem(), shared);
    }

    Node root() {
        return root;
    }

    void open() {
        root.requestFocus();
        root.show();
    }

    private MenuItem item(Scenario scenario) {
        Label id = new Label(scenario.id());
        id.getStyleClass().add("scenario-id");
        // A label in a menu does not wrap: a menu asks for its height without saying how wide it is.
        Text summary = new Text(Scenarios.summary(scenario, messages.locale()));
        summary.wrappingWidthProperty().bind(summaryWidth);
        summary.getStyleClass().add("scenario-summary");
        CustomMenuItem item = new CustomMenuItem(new VBox(id, summary));
        item.setId("scenario-" + scenario.id());
        boolean isLoop = scenario.id().equals(LiveLoop.ID);
        item.setOnAction(_ -> start(scenario, isLoop));
        return item;
    }

    /** The loop on the session's store is the start button's; once it runs, further loops get stores of their own. */
    private void start(Scenario scenario, boolean isLoop) {
        if (isLoop && actions.canStart().get()) {
            actions.startLoop(scenario);
        } else {
            actions.start(scenario);
        }
    }
}
