package org.runspacelab.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Light or dark, following the system until the user chooses. Belongs to the FX thread. */
public final class Theme implements AutoCloseable {

    /** What the user wants. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The sheet that gives ControlsFX's controls the theme's colours. */
    public static final String CONTROLS = sheet("controlsfx.css");

    private static final String LAB = sheet("lab.css");

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final Subscription subscription;

    public Theme() {
        Platform.Preferences system = Platform.getPreferences();
        subscription = Subscription.combine(
                choice.subscribe(this::apply), system.colorSchemeProperty().subscribe(this::apply));
        apply();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Adds the lab's own style sheets, which use the theme's colours. */
    public void style(Scene scene) {
        scene.getStylesheets().addAll(CONTROLS, LAB);
    }

    public boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
