package org.runspacelab.script;

import groovy.lang.Closure;
import groovy.lang.MissingMethodException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/**
 * What every script is compiled as: names are looked up in its scope, and the commands are its methods. Groovy calls
 * this; the lab itself goes through {@link LabScripts}.
 */
public abstract class LabScript extends ScriptCommands {

    /** Made by Groovy. */
    protected LabScript() {}

    /** The owner of a closure that is a script by itself. */
    static final class OfClosure extends LabScript {
        @Override
        public @Nullable Object run() {
            return null;
        }
    }

    /** A new run of this compiled script. */
    static LabScript create(Class<?> type, ScriptFrame frame) throws ReflectiveOperationException {
        LabScript script = (LabScript) type.getConstructor().newInstance();
        script.enter(frame);
        return script;
    }

    /** The names of the commands. */
    static List<String> commands() {
        return Arrays.stream(ScriptCommands.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public @Nullable Object getProperty(String name) {
        ScriptScope scope = frame().scope();
        if (scope.knows(name)) {
            return scope.get(name);
        }
        return switch (name) {
            case "class", "metaClass" -> getMetaClass().getProperty(this, name);
            default -> throw UnknownNameException.variable(name, scope);
        };
    }

    @Override
    public void setProperty(String name, @Nullable Object value) {
        frame().scope().set(name, value);
    }

    /** Called by Groovy where no method fits: a variable that holds a closure can be called as one. */
    @Override
    public @Nullable Object invokeMethod(String name, @Nullable Object arguments) {
        try {
            return getMetaClass().invokeMethod(this, name, arguments);
        } catch (MissingMethodException e) {
            if (!name.equals(e.getMethod()) || !LabScript.class.isAssignableFrom(e.getType())) {
                throw e;
            }
            return callVariable(name, arguments);
        }
    }

    private @Nullable Object callVariable(String name, @Nullable Object arguments) {
        ScriptScope scope = frame().scope();
        Object value = scope.knows(name) ? scope.get(name) : null;
        if (value instanceof Closure<?> closure) {
            return closure.call(InvokerHelper.asArray(arguments));
        }
        if (value != null) {
            return InvokerHelper.invokeMethod(value, "call", arguments);
        }
        if (commands().contains(name)) {
            throw new IllegalArgumentException("%s can't be called with (%s)".formatted(name, types(arguments)));
        }
        throw UnknownNameException.command(name, scope);
    }

    private static String types(@Nullable Object arguments) {
        return Arrays.stream(InvokerHelper.asArray(arguments))
                .map(argument -> argument == null ? "null" : argument.getClass().getSimpleName())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** Runs a text here and now, on the same names. */
    @Override
    public @Nullable Object evaluate(String text) {
        ScriptFrame frame = frame();
        Class<?> type = frame.world().compiler().compile(text, ScriptCompiler.Form.PIPELINE);
        try {
            return create(type, frame).run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "script in " + Objects.requireNonNull(frame()).scope().place();
    }
}
