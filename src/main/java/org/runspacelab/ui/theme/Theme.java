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

/** Light or dark, following the system until the user chooses, and the size of the text. Belongs to the FX thread. */
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
    private final TextSize text = new TextSize();
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

    /** How large the text is. */
    public TextSize text() {
        return text;
    }

    /** Adds the lab's own style sheets, which use the theme's colours, and follows the text size until it ends. */
    public Subscription style(Scene scene) {
        return text.scale().subscribe(_ -> scene.getStylesheets().setAll(CONTROLS, LAB, text.sheet()));
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
