package org.runspacelab.ui.runspaces;

import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;

/** What a node of the tree stands for. */
sealed interface NodeTarget {

    record OfRunspace(Runspace runspace) implements NodeTarget {}

    record OfPool(RunspacePool pool) implements NodeTarget {}

    record OfJob(ProcessJob job) implements NodeTarget {}

    /** What is only known from a recording. */
    record Recorded() implements NodeTarget {}
}
