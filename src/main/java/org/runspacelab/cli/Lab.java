package org.runspacelab.cli;

import java.time.Duration;
import java.time.InstantSource;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceSources;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;

/** A session and what belongs to it, made for one run of the command and closed with it. */
record Lab(LabSession session, ServiceReader services, Scenarios scenarios, ValueText texts, LabLog log)
        implements AutoCloseable {

    static final Duration SERVICE_LIMIT = Duration.ofSeconds(10);

    static Lab open() {
        LabLog log = LabLog.open(SettingsFolder.ofUser()).catchUncaught();
        ServiceReader services = openServices();
        return new Lab(new LabSession(LabClock.system()), services, new Scenarios(services), new ValueText(), log);
    }

    static ServiceReader openServices() {
        return new ServiceReader(ServiceSources.detect(), InstantSource.system(), SERVICE_LIMIT);
    }

    @Override
    public void close() {
        session.close();
        services.close();
        texts.close();
        log.close();
    }
}
