package org.runspacelab.ui;

import java.time.Duration;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;

/** A job that sleeps until it is stopped or killed. */
public final class SleepingJob implements Script {

    @Override
    public Object run(ScriptContext context) throws InterruptedException {
        context.sleep(Duration.ofHours(1));
        return null;
    }
}
