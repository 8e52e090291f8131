package org.runspacelab.script;

import groovy.lang.Closure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Script;

/** Makes scripts of text and closures for one session. Callable from any thread. */
public final class LabScripts {

    private final ScriptWorld world;

    public LabScripts(LabParent parent, ServiceList services) {
        this.world = new ScriptWorld(parent, services, new ScriptCompiler());
    }

    /**
     * A text as a pipeline's script.
     *
     * @throws ScriptCompileException where it can't be compiled
     */
    public Script script(String text) {
        return world.script(text);
    }

    /** A closure as a pipeline's script: it sees what its runspace knows, and nothing of where it was written. */
    public Script script(Closure<?> closure) {
        return world.script(closure);
    }

    /** A prompt on the parent session, with variables of its own that stay from line to line. */
    public Prompt prompt() {
        return new Prompt(new ParentScripts(world, ScriptCompiler.Form.PROMPT, Map.of()));
    }

    /** A place for one lab script in the parent session, which knows these variables, too. */
    public ParentScripts file(Map<String, @Nullable Object> variables) {
        return new ParentScripts(world, ScriptCompiler.Form.FILE, variables);
    }
}
