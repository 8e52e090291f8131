package org.runspacelab.session.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of the saved injections, in the user's order. Not for the FX thread; belongs to one thread at a time. */
public final class SavedInjections {

    /** How many there may be. */
    public static final int MAX = 200;

    private static final String NAME = "injections.json";
    private static final String LIST = "injections";

    private final SettingsFile file;
    /** What is in the file and not known to this version; it is written back as it was. */
    private final List<@Nullable Object> unknown = new ArrayList<>();

    /**
     * What was in the file.
     *
     * @param saved in the user's order
     * @param broken where the file could not be understood: why, and where it is now; else null
     */
    public record Loaded(List<SavedInjection> saved, SettingsFile.Found.@Nullable Broken broken) {}

    public SavedInjections(SettingsFolder folder) {
        this.file = new SettingsFile(folder, NAME);
    }

    /** Reads the file; where there is none, there are none. */
    public Loaded load() {
        return switch (file.read()) {
            case SettingsFile.Found.Nothing _ -> new Loaded(List.of(), null);
            case SettingsFile.Found.Broken broken -> new Loaded(List.of(), broken);
            case SettingsFile.Found.Value value ->
                value.value() instanceof Map<?, ?> map && map.get(LIST) instanceof List<?> list
                        ? new Loaded(known(list), null)
                        : new Loaded(List.of(), file.putAside("no list of injections"));
        };
    }

    /** @throws IOException with the file as it was before */
    public void save(List<SavedInjection> saved) throws IOException {
        List<@Nullable Object> all = new ArrayList<>();
        saved.forEach(one -> all.add(one.toJson()));
        all.addAll(unknown);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 1);
        json.put(LIST, all);
        file.write(json);
    }

    private List<SavedInjection> known(List<?> list) {
        List<SavedInjection> known = new ArrayList<>();
        unknown.clear();
        for (Object item : list) {
            Optional<SavedInjection> saved = SavedInjection.of(item);
            if (saved.isPresent() && known.size() < MAX) {
                known.add(saved.get());
            } else {
                unknown.add(item);
            }
        }
        return List.copyOf(known);
    }
}
