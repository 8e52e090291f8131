package org.runspacelab.ui.replay;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.recording.Mark;
import org.runspacelab.store.LabClock;

/**
 * What is known of a recording as a whole.
 *
 * @param name of its file
 * @param clock its time, which stands where the replay stands
 * @param cutOff why it ends before its session did; null where it does not
 * @param marks the moments worth going to, in order
 */
record ReplayFacts(
        String name, LabClock clock, long events, Duration length, @Nullable String cutOff, List<Mark> marks) {}
