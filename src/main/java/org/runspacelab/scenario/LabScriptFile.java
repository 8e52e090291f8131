package org.runspacelab.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ServiceList;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.SynchronizedStore;

/** A script of one's own that runs in the parent session as a scenario does. */
public final class LabScriptFile implements Scenario {

    private final String name;
    private final String text;
    private final ServiceReader services;

    /**
     * @param name what it is called, like "counter.groovy"
     * @param text the whole script
     */
    public LabScriptFile(String name, String text, ServiceReader services) {
        this.name = name;
        this.text = text;
        this.services = services;
    }

    @Override
    public String id() {
        return name;
    }

    /** The settings are store keys to set first. What is wrong with the text fails the run. */
    @Override
    public LabScriptRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        settings.forEach((key, value) -> session.check(store, key, value));
        settings.forEach(store::put);
        LabScripts scripts = new LabScripts(session.scriptParent(), new ServiceList(services));
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("hash", store);
        LabScriptRun run = new LabScriptRun(session, store, scripts.file(variables));
        run.start(name, text);
        return run;
    }
}
