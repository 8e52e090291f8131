package org.runspacelab.runspace;

import org.jspecify.annotations.Nullable;

/**
 * What a pipeline runs, on the pipeline's own thread. Its result is output unless null. To be stoppable it lets
 * an InterruptedException through.
 */
@FunctionalInterface
public interface Script {

    @Nullable Object run(ScriptContext context) throws Exception;
}
