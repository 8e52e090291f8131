package org.runspacelab.script;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.scenario.FakeServices;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;

/** A session and its scripts. */
final class ScriptBench implements AutoCloseable {

    final LabSession session = new LabSession(LabClock.system());
    final FakeServices source = new FakeServices();
    final ServiceReader services = new ServiceReader(source, InstantSource.system(), Duration.ofSeconds(20));
    final LabScripts scripts = new LabScripts(session.scriptParent(), new ServiceList(services));

    /** Runs a lab script here and returns its closing value. */
    @Nullable Object run(String text) throws Exception {
        return scripts.file(Map.of()).run(text);
    }

    /** Starts a text in a runspace that knows the store. */
    Pipeline begin(String text) {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        runspace.sessionState().setVariable("hash", session.store());
        Pipeline pipeline = session.runspaces().createPipeline().setRunspace(runspace).addScript(scripts.script(text));
        pipeline.beginInvoke();
        return pipeline;
    }

    List<String> lines() {
        return session.runspaces().lines().after(0, 10_000).items().stream().map(HostLine::text).toList();
    }

    @Override
    public void close() {
        session.close();
        services.close();
    }
}
