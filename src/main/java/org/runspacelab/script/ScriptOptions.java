package org.runspacelab.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named options of a command; an unknown one is an error. */
record ScriptOptions(String command, Map<String, ?> given, List<String> known) {

    ScriptOptions {
        for (Object name : given.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw new IllegalArgumentException("%s has no option \"%s\": it takes %s"
                        .formatted(command, name, String.join(", ", known)));
            }
        }
    }

    @Nullable String text(String name) {
        Object value = given.get(name);
        return value == null ? null : value.toString();
    }

    boolean isOn(String name) {
        return Boolean.TRUE.equals(given.get(name));
    }
}
