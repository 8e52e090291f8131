package org.runspacelab.script;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.runtime.MethodClosure;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostUi;
import org.runspacelab.runspace.StreamKind;

/**
 * Runs text in the parent session, on the calling thread and as whoever calls: lines of a prompt, or a lab script.
 * What one line sets the next one finds. Callable from any thread; interrupting that stops the script.
 */
public final class ParentScripts {

    private final ScriptWorld world;
    private final ScriptCompiler.Form form;
    private final ParentScope scope;

    ParentScripts(ScriptWorld world, ScriptCompiler.Form form, Map<String, @Nullable Object> variables) {
        this.world = world;
        this.form = form;
        this.scope = new ParentScope(world.parent());
        variables.forEach(scope::set);
    }

    /**
     * Runs a text and returns its closing value.
     *
     * @throws ScriptCompileException where it can't be compiled
     * @throws InterruptedException where it was stopped
     * @throws Exception what the script threw
     */
    public @Nullable Object run(String text) throws Exception {
        Class<?> type = world.compiler().compile(text, form);
        LabScript script = LabScript.create(type, new ScriptFrame(scope, this::write, world));
        if (form == ScriptCompiler.Form.PROMPT) {
            keepMethods(type, script);
        }
        return script.run();
    }

    /** Runs a whole file: its closing value is output unless null, as a pipeline's is. */
    public void runToEnd(String text) throws Exception {
        Object value = run(text);
        if (value != null) {
            write(StreamKind.OUTPUT, value);
        }
    }

    /**
     * Says whether a text can be compiled, without running it.
     *
     * @throws ScriptCompileException where it can't
     */
    public void check(String text) {
        world.compiler().compile(text, form);
    }

    /** Frees the stores that a thread holds alone, which was given up on. */
    void freeStores(Thread holder) {
        world.parent().freeStores(holder);
    }

    /** The value of a variable; null where there is none. */
    public @Nullable Object variable(String name) {
        return scope.get(name);
    }

    public void setVariable(String name, @Nullable Object value) {
        scope.set(name, value);
    }

    /** The names of the variables, those of the session among them. */
    public List<String> names() {
        return List.copyOf(scope.names());
    }

    /** The names of the commands. */
    public static List<String> commands() {
        return LabScript.commands();
    }

    /** A method that a line declares can be called in the next. */
    private void keepMethods(Class<?> type, LabScript script) {
        for (Method method : type.getDeclaredMethods()) {
            boolean own = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
                    && !method.getName().equals("run") && !method.getName().equals("main")
                    && !method.getName().contains("$");
            if (own) {
                scope.set(method.getName(), new MethodClosure(script, method.getName()));
            }
        }
    }

    /** The parent has no pipeline: what it writes appears on the host. */
    private void write(StreamKind stream, @Nullable Object value) {
        HostUi ui = world.parent().host().ui();
        switch (stream) {
            case OUTPUT -> ui.writeLine(value);
            case ERROR -> ui.writeErrorLine(value);
            case WARNING -> ui.writeWarningLine(value);
            case VERBOSE -> ui.writeVerboseLine(value);
            case DEBUG -> ui.writeDebugLine(value);
            case INFORMATION, PROGRESS -> ui.writeInformationLine(value);
        }
    }
}
