package org.runspacelab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;
import org.runspacelab.runspace.UnknownVariableException;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/**
 * Runspaces that open runspaces, many levels deep, with one store set into each. The last level opens one that was not
 * given the store: its script fails with an error that names the variable.
 */
final class Nested implements Scenario {

    private static final int USUAL_DEPTH = 5;
    private static final int MAX_DEPTH = 100;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Override
    public String id() {
        return "nested";
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        Settings own = new Settings(settings);
        int depth = own.number("depth", USUAL_DEPTH, 1, MAX_DEPTH);
        return ParentRun.start(this, session, store, own.storeKeys(), parent -> {
            descend(parent, depth);
        });
    }

    private static void descend(Parent parent, int depth) throws Exception {
        Runspace first = parent.openRunspace();
        first.sessionState().setVariable("hash", parent.store());
        List<@Nullable Object> output = parent.invoke(first, level(1, depth));
        parent.observe("depth", depth);
        parent.observe("keys", keys(parent.store(), depth));
        parent.observe("refused", output.isEmpty() ? null : output.getLast());
        parent.say("%d levels wrote %d keys".formatted(depth, keys(parent.store(), depth)));
    }

    private static long keys(SynchronizedStore store, int depth) {
        long keys = 0;
        for (int level = 1; level <= depth; level++) {
            keys += store.containsKey(key(level)) ? 1 : 0;
        }
        return keys;
    }

    private static String key(int level) {
        return "level " + level;
    }

    /** Writes its own key, then opens the level below and waits for it; returns what the last one was refused. */
    private static Script level(int level, int depth) {
        return context -> {
            SynchronizedStore hash = context.variable("hash", SynchronizedStore.class);
            hash.put(key(level), level);
            Runspace below = context.factory().createRunspace();
            below.open();
            try {
                return level < depth ? nextLevel(context, below, level + 1, depth) : withoutStore(context, below);
            } finally {
                below.closeAsync();
            }
        };
    }

    private static @Nullable Object nextLevel(ScriptContext context, Runspace below, int level, int depth)
            throws Exception {
        below.sessionState().setVariable("hash", context.variable("hash"));
        List<@Nullable Object> output = run(context, below, level(level, depth));
        return output.isEmpty() ? null : output.getLast();
    }

    private static String withoutStore(ScriptContext context, Runspace below) throws Exception {
        try {
            run(context, below, inner -> inner.variable("hash"));
            throw new IllegalStateException("a runspace without the store found it all the same");
        } catch (UnknownVariableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A level that is stopped stops the one below it. */
    private static List<@Nullable Object> run(ScriptContext context, Runspace below, Script script) throws Exception {
        Pipeline pipeline = context.factory().createPipeline().setRunspace(below).addScript(script);
        Invocation invocation = pipeline.beginInvoke();
        try {
            return pipeline.endInvoke(invocation, LIMIT);
        } finally {
            pipeline.stopAsync();
        }
    }
}
