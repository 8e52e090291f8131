package org.runspacelab.runspace;

/**
 * One line written for a person, in the one sequence that all streams of a session share.
 *
 * @param sequence its place among all lines, from 1
 * @param nanos when, a reading of the session's clock
 * @param source the name of the runspace that wrote it, or "you"
 * @param stream which stream
 * @param text what, without a line end
 */
public record HostLine(long sequence, long nanos, String source, StreamKind stream, String text) {}
