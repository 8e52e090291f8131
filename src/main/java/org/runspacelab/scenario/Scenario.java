package org.runspacelab.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/** One of the systems in the source documents, ready to start, any number of times and beside others. */
public interface Scenario {

    /** The id people and other programs know it by, like "live-loop". */
    String id();

    /**
     * Starts it in this session, on this store, and returns at once.
     *
     * @param store a store of the session
     * @param settings settings of the scenario, or store keys to set first
     * @throws InputException where a setting can't be used; nothing was started
     */
    ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings);

    /** Settings under which there is enough to watch, where the usual ones are over in a moment. */
    default Map<String, @Nullable Object> settingsToWatch() {
        return Map.of();
    }

    /** Starts it on the session's own store. */
    default ScenarioRun start(LabSession session, Map<String, @Nullable Object> settings) {
        return start(session, session.store(), settings);
    }
}
