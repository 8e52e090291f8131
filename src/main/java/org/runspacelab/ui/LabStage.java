package org.runspacelab.ui;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.settings.KeptWindow;
import org.runspacelab.ui.settings.SettingsKeeper;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.theme.Messages;

/**
 * The window as the user wants it: its place, its looks, its language. Another language is a workbench made anew on
 * the same session. Belongs to the FX thread.
 */
public final class LabStage implements AutoCloseable {

    /** Below this a window shows nothing useful, in pixels. */
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final Locale system;
    private final SettingsKeeper keeper;
    private final Function<Messages, FileChoice> files;
    private final UserChoices choices;
    private final Scene scene;
    private final Subscription subscription;
    private Workbench workbench;

    /**
     * @param parts in the system's language
     * @param files where exports are saved, in a language
     * @param width of the first start
     */
    LabStage(Stage stage, LabParts parts, SettingsKeeper keeper, Function<Messages, FileChoice> files,
            double width, double height) {
        this.stage = stage;
        this.system = parts.messages().locale();
        this.keeper = keeper;
        this.files = files;
        choices = new UserChoices(keeper.found(), keeper::keep);
        workbench = workbench(parts.in(choices.languageProperty().get().locale(system)));
        scene = new Scene(workbench.root(), width, height);
        choices.theme().style(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty().bind(workbench.title());
        KeptWindow.restore(stage, choices);
        subscription = Subscription.combine(
                KeptWindow.follow(stage, choices),
                choices.languageProperty().subscribe((_, _) -> speak()));
    }

    /** Shows the window. */
    void show() {
        workbench.start();
        stage.show();
    }

    Workbench workbench() {
        return workbench;
    }

    UserChoices choices() {
        return choices;
    }

    /** Stops showing; the session goes on. */
    @Override
    public void close() {
        subscription.unsubscribe();
        stage.titleProperty().unbind();
        workbench.close();
        choices.close();
    }

    private Workbench workbench(LabParts parts) {
        return new Workbench(parts, choices, keeper, files.apply(parts.messages()));
    }

    /**
     * In the language that is chosen. A paused view goes on being the picture of its moment, which a workbench made
     * anew could not show: it changes its language when it is live again.
     */
    private void speak() {
        Locale locale = choices.languageProperty().get().locale(system);
        Messages spoken = workbench.parts().messages();
        boolean isSpoken = locale.equals(spoken.locale());
        if (workbench.pause().pausedProperty().get()) {
            workbench.pause().putOff(isSpoken ? "" : spoken.text("pause.language"), this::speak);
        } else if (!isSpoken) {
            renew(locale);
        }
    }

    private void renew(Locale locale) {
        Workbench before = workbench;
        workbench = workbench(before.parts().in(locale));
        workbench.adopt(before);
        before.close();
        scene.getAccelerators().clear();
        scene.setRoot(workbench.root());
        stage.titleProperty().bind(workbench.title());
        workbench.start();
    }
}
