package org.runspacelab.script;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.ScriptContext;

/**
 * What a script in a runspace sees: its arguments and parameters, which are its own, then the runspace's variables.
 * What it sets stays in the runspace. Callable from any thread: a script may start threads.
 */
final class RunspaceScope implements ScriptScope {

    private final ScriptContext context;
    private final Map<String, @Nullable Object> own =
            Collections.synchronizedMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    RunspaceScope(ScriptContext context) {
        this.context = context;
        own.put("args", context.arguments());
        own.putAll(context.parameters());
    }

    @Override
    public String place() {
        return context.runspace().name();
    }

    @Override
    public boolean knows(String name) {
        return own.containsKey(name) || context.knows(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return own.containsKey(name) ? own.get(name) : context.variable(name);
    }

    @Override
    public void set(String name, @Nullable Object value) {
        if (own.containsKey(name)) {
            own.put(name, value);
        } else {
            context.setVariable(name, value);
        }
    }

    @Override
    public Collection<String> names() {
        Collection<String> names = new TreeSet<>();
        synchronized (own) {
            names.addAll(own.keySet());
        }
        names.addAll(context.variableNames());
        return names;
    }

    @Override
    public String advice() {
        return "set it there with sessionState.setVariable before the pipeline starts";
    }
}
