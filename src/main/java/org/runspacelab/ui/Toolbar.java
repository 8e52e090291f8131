package org.runspacelab.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.ui.export.ExportMenu;
import org.runspacelab.ui.pause.PauseButton;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.Theme;

/** Start, ask, stop; export, theme and help. */
final class Toolbar {

    private final Messages messages;
    private final Button start;
    private final Button help;
    private final Theme theme;
    private final ScenarioMenu menu;
    private final StopMenu stopMenu;
    private final ExportMenu export;
    private final HBox root;

    Toolbar(Messages messages, LoopActions actions, Scenarios scenarios, ExportMenu export, PauseButton pause,
            Theme theme) {
        this.messages = messages;
        this.theme = theme;
        this.export = export;
        Scenario loop = scenarios.find(LiveLoop.ID).orElseThrow();
        start = button("start", Feather.PLAY, () -> actions.startLoop(loop));
        start.getStyleClass().add("accent");
        start.disableProperty().bind(Bindings.not(actions.canStart()));
        Button ask = button("ask", Feather.FLAG, actions::ask);
        ask.disableProperty().bind(Bindings.not(actions.canAsk()));
        Button stop = button("stop", Feather.SQUARE, actions::stop);
        stop.disableProperty().bind(Bindings.not(actions.canStop()));
        Button look = button("theme", Feather.SUN, this::nextTheme);
        theme.choiceProperty().subscribe(choice -> showTheme(look, choice));
        help = button("help", Feather.HELP_CIRCLE, this::showHelp);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        stopMenu = new StopMenu(actions, messages);
        menu = new ScenarioMenu(messages, actions, scenarios);
        root = new HBox(start, menu.root(), ask, stop, stopMenu.root(), pause.root(), gap, export.root(), look, help);
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
        Theme.Choice[] all = Theme.Choice.values();
        Theme.Choice now = theme.choiceProperty().get();
        theme.choiceProperty().set(all[(now.ordinal() + 1) % all.length]);
    }

    void showHelp() {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("help");
        int row = 0;
        for (String line : messages.text("help.keys").lines().toList()) {
            String[] keyAndUse = line.split("\\s{2,}", 2);
            Label key = new Label(keyAndUse[0]);
            key.getStyleClass().add("help-key");
            lines.addRow(row++, key, new Label(keyAndUse[1]));
        }
        PopOver sheet = new PopOver(lines);
        sheet.setTitle(messages.text("help.title"));
        sheet.setHeaderAlwaysVisible(true);
        sheet.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        sheet.show(help);
        // Its skin brings a sheet of its own: ours has to come after it.
        ((Parent) sheet.getSkin().getNode()).getStylesheets().add(Theme.CONTROLS);
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(messages.text("toolbar." + name), new FontIcon(icon));
        button.setId("toolbar-" + name);
        button.setTooltip(new Tooltip(messages.text("toolbar." + name + ".hint")));
        button.setAccessibleHelp(messages.text("toolbar." + name + ".hint"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void showTheme(Button button, Theme.Choice choice) {
        button.setText(messages.text("theme." + choice));
        button.setGraphic(new FontIcon(switch (choice) {
            case SYSTEM -> Feather.MONITOR;
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
        }));
    }
}
