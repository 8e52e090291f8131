package org.runspacelab.script;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that the prompt and lab scripts see in the parent session; they stay from line to line. */
final class ParentScope implements ScriptScope {

    private final Map<String, @Nullable Object> variables =
            Collections.synchronizedMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    ParentScope(LabParent parent) {
        variables.put("hash", parent.store());
        variables.put("host", parent.host());
        variables.put("args", List.of());
    }

    @Override
    public String place() {
        return "the parent session";
    }

    @Override
    public boolean knows(String name) {
        return variables.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return variables.get(name);
    }

    @Override
    public void set(String name, @Nullable Object value) {
        variables.put(name, value);
    }

    @Override
    public Collection<String> names() {
        synchronized (variables) {
            return List.copyOf(variables.keySet());
        }
    }

    @Override
    public String advice() {
        return "give it a value first";
    }
}
