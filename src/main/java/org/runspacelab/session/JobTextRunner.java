package org.runspacelab.session;

import org.runspacelab.job.JobScriptRunner;
import org.runspacelab.job.ProcessJobs;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;
import org.runspacelab.script.LabParent;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ServiceList;

/**
 * Makes Groovy scripts of text in a process job's child, found there as a service. What such a script makes belongs
 * to the child, and ends with it.
 */
public final class JobTextRunner implements JobScriptRunner {

    /** Made by the service loader. */
    public JobTextRunner() {}

    @Override
    public Script script(String text) {
        return context -> new LabScripts(parent(context), ServiceList.detected()).script(text).run(context);
    }

    private static LabParent parent(ScriptContext context) {
        Host host = context.knows("host") && context.variable("host") instanceof Host known
                ? known
                : new Host("job", context.factory().lines());
        return new SessionParent(
                context.factory(), host, new SharedThings(context.factory().clock()), new ProcessJobs(context.factory()));
    }
}
