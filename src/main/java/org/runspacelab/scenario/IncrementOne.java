package org.runspacelab.scenario;

import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;
import org.runspacelab.store.SynchronizedStore;

/** The source document's job: counts {@code One} up, in the copy that the child process got. */
public final class IncrementOne implements Script {

    @Override
    public @Nullable Object run(ScriptContext context) {
        return context.variable("hash", SynchronizedStore.class).increment("One");
    }
}
