package org.runspacelab.ui.replay;

import java.util.List;
import org.runspacelab.session.recording.Moment;
import org.runspacelab.store.SynchronizedStore;

/**
 * Where a replay stands. Immutable, but for the stores, which go on with the replay until it moves back.
 *
 * @param nanos its time, from the first event on
 * @param event the number of the last event that has happened
 */
record ReplayLook(long nanos, long event, boolean playing, Moment moment, List<SynchronizedStore> stores) {}
