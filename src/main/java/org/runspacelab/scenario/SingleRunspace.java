package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/**
 * One runspace that counts a key of the store up, step by step as the source document does it. The parent writes
 * {@code One}, the script {@code one}: the same key.
 */
final class SingleRunspace implements Scenario {

    private static final Duration LOOK = Duration.ofMillis(100);

    @Override
    public String id() {
        return "single-runspace";
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        Map<String, @Nullable Object> keys = new Settings(settings).storeKeys();
        keys.putIfAbsent("One", 1);
        return ParentRun.start(this, session, store, keys, SingleRunspace::count);
    }

    private static void count(Parent parent) throws Exception {
        SynchronizedStore hash = parent.store();
        parent.observe("before", hash.get("One"));
        parent.say("Value of hash.One before background runspace is " + hash.get("One"));
        Runspace runspace = parent.openRunspace();
        runspace.sessionState().setVariable("Hash", hash);
        Invocation handle = parent.begin(runspace,
                context -> context.variable("hash", SynchronizedStore.class).increment("one"));
        while (!handle.await(LOOK)) {
            parent.say("still running");
        }
        parent.end(handle);
        runspace.closeAsync();
        parent.observe("after", hash.get("One"));
        parent.say("Value of hash.One after background runspace is " + hash.get("One"));
    }
}
