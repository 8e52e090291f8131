package org.runspacelab.job;

import org.runspacelab.runspace.Script;

/** What makes a script of text in a job's process; found there as a service. */
public interface JobScriptRunner {

    /** The script of this text. What it throws fails the job. */
    Script script(String text);
}
