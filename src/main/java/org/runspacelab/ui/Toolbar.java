package org.runspacelab.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.ui.export.ExportMenu;
import org.runspacelab.ui.pause.PauseButton;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.theme.FoldingRow;
import org.runspacelab.ui.theme.Messages;

/** Start, ask, stop; export, theme and help. */
final class Toolbar implements AutoCloseable {

    private final Messages messages;
    private final Button start;
    private final Button help;
    private final LookMenu look;
    private @Nullable KeySheet sheet;
    private final ScenarioMenu menu;
    private final StopMenu stopMenu;
    private final ExportMenu export;
    private final FoldingRow root;

    Toolbar(Messages messages, LoopActions actions, Scenarios scenarios, ExportMenu export, PauseButton pause,
            List<ButtonBase> recordings, UserChoices choices) {
        this.messages = messages;
        this.export = export;
        Scenario loop = scenarios.find(LiveLoop.ID).orElseThrow();
        start = button("start", Feather.PLAY, () -> actions.startLoop(loop));
        start.getStyleClass().add("accent");
        start.disableProperty().bind(Bindings.not(actions.canStart()));
        Button ask = button("ask", Feather.FLAG, actions::ask);
        ask.disableProperty().bind(Bindings.not(actions.canAsk()));
        Button stop = button("stop", Feather.SQUARE, actions::stop);
        stop.disableProperty().bind(Bindings.not(actions.canStop()));
        look = new LookMenu(messages, choices);
        help = button("help", Feather.HELP_CIRCLE, this::showHelp);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        stopMenu = new StopMenu(actions, messages);
        menu = new ScenarioMenu(messages, actions, scenarios, choices.text().scale());
        root = new FoldingRow(start, menu.root(), ask, stop, stopMenu.root(), pause.root(), gap, export.root(),
                look.root(), help);
        root.getChildren().addAll(root.getChildren().indexOf(gap), recordings);
        root.getStyleClass().add("lab-toolbar");
    }

    Node root() {
        return root;
    }

    void focusStart() {
        start.requestFocus();
    }

    void openScenarios() {
        menu.open();
    }

    void openStop() {
        stopMenu.open();
    }

    void openExport() {
        export.open();
    }

    void nextTheme() {
        look.nextTheme();
    }

    void switchProjector() {
        look.switchProjector();
    }

    /** @param shortcuts what the sheet lists */
    void explain(List<Shortcut> shortcuts) {
        sheet = new KeySheet(messages, shortcuts);
    }

    void showHelp() {
        if (sheet != null) {
            sheet.toggle(help);
        }
    }

    @Override
    public void close() {
        look.close();
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(messages.text("toolbar." + name), new FontIcon(icon));
        button.setId("toolbar-" + name);
        button.setTooltip(new Tooltip(messages.text("toolbar." + name + ".hint")));
        button.setAccessibleHelp(messages.text("toolbar." + name + ".hint"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
