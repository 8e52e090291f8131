package org.runspacelab.runspace;

/**
 * A thread that goes on though nobody waits for it: that of an abandoned pipeline, or one that a script started and
 * that outlived its pipeline. The Java runtime does not tell which virtual threads live, nor who started the threads
 * of a light pipeline: those are never among them.
 *
 * @param name of the thread
 * @param pipeline the name of the pipeline
 * @param since when it was abandoned, or the pipeline ended, a reading of the session's clock
 */
public record LeakedThread(String name, String pipeline, long since) {}
