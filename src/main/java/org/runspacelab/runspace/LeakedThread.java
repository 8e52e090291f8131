package org.runspacelab.runspace;

/**
 * A thread that goes on though nobody waits for it: that of an abandoned pipeline, or one that a script started and
 * that outlived its pipeline, or goes on beside one that was abandoned. The Java runtime does not tell which virtual
 * threads live, nor who started the threads of a light pipeline: those are never among them. A thread counts for the
 * script in whose thread group it is: one that an executor makes in a group of its own choice, such as that of whoever
 * made the executor, counts for that one or for none.
 *
 * @param name of the thread
 * @param pipeline the name of the pipeline
 * @param since when the pipeline was abandoned, or ended, a reading of the session's clock
 */
public record LeakedThread(String name, String pipeline, long since) {}
