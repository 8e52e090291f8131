package org.runspacelab.ui.editor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param times how large the pool is, and how many times the script runs in it; of no meaning elsewhere
 * @param variables what the script finds, by name
 */
record RunOrder(String text, RunPlace place, int times, Map<String, @Nullable Object> variables) {

    RunOrder {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
