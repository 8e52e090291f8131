package org.runspacelab.runspace;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables that scripts in one runspace see. Names ignore case. From outside they can be read and set only
 * while the runspace is opened and no pipeline runs in it: what was shared before is the only live channel into
 * a running loop. Nothing is copied. Mirrors SessionStateProxy.
 */
public final class SessionState {

    private final Runspace runspace;
    private final Map<String, @Nullable Object> variables =
            Collections.synchronizedMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    /** What is known from the start and after each reset. Written before the runspace is opened or while it opens. */
    private final Map<String, @Nullable Object> initial =
            Collections.synchronizedMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    SessionState(Runspace runspace) {
        this.runspace = runspace;
    }

    /**
     * Makes a value known under a name.
     *
     * @throws InvalidRunspaceStateException when the runspace is not opened, or a pipeline runs in it
     */
    public void setVariable(String name, @Nullable Object value) {
        requireName(name);
        runspace.whileIdle("set variable \"" + name + "\" in", () -> variables.put(name, value));
    }

    /**
     * The value known under a name, or null.
     *
     * @throws InvalidRunspaceStateException when the runspace is not opened, or a pipeline runs in it
     */
    public @Nullable Object getVariable(String name) {
        return runspace.whileIdle("get variable \"" + name + "\" in", () -> variables.get(name));
    }

    static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a variable needs a name");
        }
    }

    /** Sets a variable from inside: by the script that runs here, or before anything can. */
    void write(String name, @Nullable Object value) {
        requireName(name);
        variables.put(name, value);
    }

    /** From now on a reset leads back to what is known now. */
    void keepAsInitial() {
        initial.clear();
        initial.putAll(variables);
    }

    void reset() {
        variables.clear();
        variables.putAll(initial);
    }

    boolean knows(String name) {
        return variables.containsKey(name);
    }

    List<String> names() {
        synchronized (variables) {
            return List.copyOf(variables.keySet());
        }
    }

    @Nullable Object read(String name) {
        return variables.get(name);
    }
}
