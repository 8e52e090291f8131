package org.runspacelab.runspace;

/**
 * The thread of an abandoned pipeline that still lives.
 *
 * @param name of the thread
 * @param pipeline the name of the pipeline
 * @param since when it was abandoned, a reading of the session's clock
 */
public record LeakedThread(String name, String pipeline, long since) {}
