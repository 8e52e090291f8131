package org.runspacelab.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.runspacelab.session.LabSession;

/**
 * Something of the session that a script can be given.
 *
 * @param variable what the script calls it
 * @param name what the session calls it
 */
record SharedChoice(String variable, String name, Object value) {

    static final String HOST = "host";

    /** All there is now: the host, the stores, the queues and the shared variables. */
    static List<SharedChoice> of(LabSession session) {
        List<SharedChoice> all = new ArrayList<>();
        all.add(new SharedChoice(HOST, HOST, session.host()));
        session.shared().stores().forEach(store -> all.add(named(store.name(), store)));
        session.shared().queues().forEach(queue -> all.add(named(queue.name(), queue)));
        session.shared().variables().forEach(variable -> all.add(named(variable.name(), variable)));
        return all;
    }

    /** A minus sign is no part of a name in a script. */
    private static SharedChoice named(String name, Object value) {
        return new SharedChoice(name.replace("-", ""), name, value);
    }

    String label() {
        return variable.equals(name) ? name : "%s  (%s)".formatted(variable, name);
    }
}
