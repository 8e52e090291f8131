package org.runspacelab.script;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;

/**
 * What all scripts of one session have in common: the parent session, the service list and the compiler. Callable
 * from any thread.
 */
record ScriptWorld(LabParent parent, ServiceList services, ScriptCompiler compiler) {

    /**
     * A text as a pipeline's script.
     *
     * @throws ScriptCompileException where it can't be compiled
     */
    Script script(String text) {
        Class<?> type = compiler.compile(text, ScriptCompiler.Form.PIPELINE);
        return context -> LabScript.create(type, frame(context)).run();
    }

    /** A closure as a pipeline's script: it sees what its runspace knows, and nothing of where it was written. */
    Script script(Closure<?> closure) {
        CapturedVariables.requireWritten(closure);
        return context -> {
            LabScript owner = new LabScript.OfClosure();
            owner.enter(frame(context));
            Closure<?> copy = CapturedVariables.transplant(closure, owner);
            return copy.call(arguments(context.arguments(), copy.getMaximumNumberOfParameters()));
        };
    }

    private ScriptFrame frame(ScriptContext context) {
        return new ScriptFrame(new RunspaceScope(context), context::write, this);
    }

    /** As many as it takes: what is missing is null, what is too much is in {@code args}. */
    private static @Nullable Object[] arguments(List<@Nullable Object> given, int wanted) {
        return Arrays.copyOf(new ArrayList<>(given).toArray(), wanted);
    }
}
