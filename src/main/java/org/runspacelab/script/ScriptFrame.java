package org.runspacelab.script;

import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StreamKind;

/**
 * What one run of a script works with.
 *
 * @param scope the names it sees
 * @param output where its streams go
 * @param world what its commands use
 */
record ScriptFrame(ScriptScope scope, Output output, ScriptWorld world) {

    /** Where what a script writes goes. */
    @FunctionalInterface
    interface Output {
        void write(StreamKind stream, @Nullable Object value);
    }
}
