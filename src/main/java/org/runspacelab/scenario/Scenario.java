package org.runspacelab.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.InputException;
import org.runspacelab.session.LabSession;

/** One of the systems in the source documents, ready to start. */
public interface Scenario {

    /** The id people and other programs know it by, like "live-loop". */
    String id();

    /**
     * Starts it in this session and returns at once.
     *
     * @param settings settings of the scenario, or store keys to set first
     * @throws InputException where a setting can't be used; nothing was started
     */
    ScenarioRun start(LabSession session, Map<String, @Nullable Object> settings);
}
