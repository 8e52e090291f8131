package org.runspacelab.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.settings.LabSettings.TableLayout;
import org.runspacelab.ui.settings.LabSettings.WindowPlace;
import org.runspacelab.ui.theme.Language;
import org.runspacelab.ui.theme.Motion;
import org.runspacelab.ui.theme.TextSize;
import org.runspacelab.ui.theme.Theme;

/**
 * What the user has chosen by now; it outlives a window that is made anew in another language. Belongs to the FX
 * thread.
 */
public final class UserChoices implements AutoCloseable {

    private final Theme theme;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Motion> motion;
    private final ObservableValue<Boolean> calm;
    private final Map<String, List<Double>> dividers;
    private final Map<String, TableLayout> tables;
    private final Consumer<LabSettings> onChange;
    private final Subscription subscription;
    private @Nullable WindowPlace window;
    private @Nullable List<String> pinned;

    /** @param onChange told all choices when one of them changed */
    public UserChoices(LabSettings settings, Consumer<LabSettings> onChange) {
        this.onChange = onChange;
        theme = new Theme();
        theme.choiceProperty().set(settings.theme());
        theme.text().percentProperty().set(settings.textSize());
        theme.text().projectorProperty().set(settings.projector());
        language = new SimpleObjectProperty<>(settings.language());
        motion = new SimpleObjectProperty<>(settings.motion());
        ObservableValue<Boolean> system = Platform.getPreferences().reducedMotionProperty();
        calm = Bindings.createObjectBinding(() -> motion.get().isReduced(system.getValue()), motion, system);
        dividers = new LinkedHashMap<>(settings.dividers());
        tables = new LinkedHashMap<>(settings.tables());
        window = settings.window();
        pinned = settings.pinned();
        TextSize text = theme.text();
        subscription = Subscription.combine(
                theme.choiceProperty().subscribe((_, _) -> changed()),
                text.percentProperty().subscribe((_, _) -> changed()),
                text.projectorProperty().subscribe((_, _) -> changed()),
                language.subscribe((_, _) -> changed()),
                motion.subscribe((_, _) -> changed()));
    }

    public Theme theme() {
        return theme;
    }

    public TextSize text() {
        return theme.text();
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** True while nothing may move on the user's screen. */
    public ObservableValue<Boolean> calm() {
        return calm;
    }

    public @Nullable WindowPlace window() {
        return window;
    }

    void setWindow(WindowPlace place) {
        if (!place.equals(window)) {
            window = place;
            changed();
        }
    }

    @Nullable List<Double> dividers(String split) {
        return dividers.get(split);
    }

    void setDividers(String split, List<Double> positions) {
        if (!positions.equals(dividers.put(split, positions))) {
            changed();
        }
    }

    @Nullable TableLayout table(String id) {
        return tables.get(id);
    }

    void setTable(String id, TableLayout layout) {
        if (!layout.equals(tables.put(id, layout))) {
            changed();
        }
    }

    /** The keys in the watch strip; null where the user never chose any. */
    public @Nullable List<String> pinned() {
        return pinned;
    }

    public void setPinned(List<String> keys) {
        pinned = List.copyOf(keys);
        changed();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        theme.close();
    }

    private void changed() {
        onChange.accept(new LabSettings(theme.choiceProperty().get(), language.get(),
                text().percentProperty().get(), text().projectorProperty().get(), motion.get(), window, dividers,
                tables, pinned));
    }
}
