package org.runspacelab.runspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a pipeline is to do, and where. Changed under the pipeline's lock until it starts, never after that. */
final class PipelinePlan {

    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private @Nullable Script script;
    private @Nullable Runspace runspace;
    private @Nullable RunspacePool pool;
    private @Nullable Duration timeLimit;

    void runIn(Runspace runspace) {
        this.runspace = runspace;
        this.pool = null;
    }

    void runIn(RunspacePool pool) {
        this.pool = pool;
        this.runspace = null;
    }

    void script(Script script) {
        this.script = script;
    }

    void timeLimit(Duration limit) {
        this.timeLimit = limit;
    }

    void argument(@Nullable Object value) {
        arguments.add(value);
    }

    void parameter(String name, @Nullable Object value) {
        parameters.put(name, value);
    }

    /** What is missing for a start; null where nothing is. */
    @Nullable String missing() {
        if (script == null) {
            return "has no script: add one with addScript";
        }
        return runspace == null && pool == null ? "has no runspace: set one first, or a pool" : null;
    }

    @Nullable Runspace runspace() {
        return runspace;
    }

    @Nullable RunspacePool pool() {
        return pool;
    }

    @Nullable Duration timeLimit() {
        return timeLimit;
    }

    ScriptRun run(Pipeline pipeline, Runspace where) {
        ScriptContext context = new ScriptContext(pipeline, where, arguments, parameters);
        return new ScriptRun(pipeline, Objects.requireNonNull(script), context);
    }
}
