package org.runspacelab.ui.inject;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.runspacelab.session.settings.SavedInjection;
import org.runspacelab.session.settings.SavedInjections;
import org.runspacelab.session.settings.SettingsFile;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.theme.Messages;

/**
 * The injections the user keeps under a name, in the user's order; each change is written to the settings folder
 * off the FX thread. Belongs to the FX thread.
 */
public final class SavedModel {

    private final SavedInjections file;
    private final Background background;
    private final Messages messages;
    private final ObservableList<SavedInjection> all = FXCollections.observableArrayList();
    /** Kept: what listens to a view made for the moment is soon forgotten. */
    private final ObservableList<SavedInjection> allView = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public SavedModel(SavedInjections file, Background background, Messages messages) {
        this.file = file;
        this.background = background;
        this.messages = messages;
    }

    /** Reads what was kept; until then nothing can be saved. */
    public void load() {
        background.run(file::load, this::loaded, e -> problem.set(messages.text("saved.problem.read", name(e))));
    }

    ObservableList<SavedInjection> all() {
        return allView;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** What went wrong last; empty where nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Keeps it; the one of the same name gives way. Returns where it is; -1 where it can't be kept. */
    int save(SavedInjection injection) {
        int same = find(injection.name());
        if (!isAllowed(injection)) {
            return -1;
        }
        if (same < 0 && all.size() >= SavedInjections.MAX) {
            problem.set(messages.text("saved.problem.full", SavedInjections.MAX));
            return -1;
        }
        if (same < 0) {
            all.add(injection);
        } else {
            all.set(same, injection);
        }
        write();
        return same < 0 ? all.size() - 1 : same;
    }

    void rename(int index, String name) {
        SavedInjection renamed = all.get(index).named(name);
        int same = find(name);
        if (same >= 0 && same != index) {
            problem.set(messages.text("saved.problem.taken", name));
        } else if (isAllowed(renamed)) {
            all.set(index, renamed);
            write();
        }
    }

    void remove(int index) {
        all.remove(index);
        write();
    }

    /** Puts one where another is; those between move up or down. */
    void move(int from, int to) {
        if (from != to && from >= 0 && from < all.size() && to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
            write();
        }
    }

    private boolean isAllowed(SavedInjection injection) {
        if (injection.name().isBlank()) {
            problem.set(messages.text("saved.problem.name"));
        } else if (!injection.fits()) {
            problem.set(messages.text("saved.problem.long", SavedInjection.MAX_LENGTH));
        } else {
            return loaded.get();
        }
        return false;
    }

    private int find(String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private void loaded(SavedInjections.Loaded found) {
        all.setAll(found.saved());
        SettingsFile.Found.Broken broken = found.broken();
        // What could be neither read nor put aside must not be written over.
        loaded.set(broken == null || broken.keptAs() != null);
        if (broken != null) {
            problem.set(broken.keptAs() == null
                    ? messages.text("saved.problem.read", broken.reason())
                    : messages.text("saved.problem.broken", broken.reason(), broken.keptAs().toString()));
        }
    }

    private void write() {
        problem.set("");
        List<SavedInjection> now = List.copyOf(all);
        background.write(() -> {
            file.save(now);
            return true;
        }, _ -> {}, e -> problem.set(messages.text("saved.problem.write", name(e))));
    }

    private static String name(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
