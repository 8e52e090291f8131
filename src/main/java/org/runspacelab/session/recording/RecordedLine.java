package org.runspacelab.session.recording;

import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabEvent;

/**
 * One line of a recording.
 *
 * @param seq its number, from 1
 * @param nanos when, in nanoseconds after the recording's first event, and never before the line above it
 * @param event what happened; its own times may go back where the wall clock was set. Null where this version does
 *     not know its kind
 * @param text the line itself, without its end
 */
public record RecordedLine(long seq, long nanos, @Nullable LabEvent event, String text) {}
