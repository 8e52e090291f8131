package org.runspacelab.ui;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.record.SessionRecording;
import org.runspacelab.ui.theme.Messages;

/**
 * What a window shows and works with, made outside it.
 *
 * @param session the session shown
 * @param services the services its loops read; closed with the window
 * @param scenarios what can be started
 * @param messages the window's words
 * @param zone in which times of day are shown
 * @param settings where what the user chose is kept
 * @param recording what is recorded of the session; ends with it
 * @param log what goes wrong inside
 */
public record LabParts(
        LabSession session,
        ServiceReader services,
        Scenarios scenarios,
        ValueText texts,
        Messages messages,
        ZoneId zone,
        SettingsFolder settings,
        SessionRecording recording,
        LabLog log) implements AutoCloseable {

    /** The parts for the user's language and time zone. */
    public static LabParts of(
            LabSession session, ServiceReader services, Locale locale, SettingsFolder settings, LabLog log) {
        ValueText texts = new ValueText();
        return new LabParts(session, services, new Scenarios(services), texts, new Messages(locale),
                ZoneId.systemDefault(), settings, new SessionRecording(session, texts), log);
    }

    /** The same in another language. */
    LabParts in(Locale locale) {
        return new LabParts(session, services, scenarios, texts, new Messages(locale), zone, settings, recording, log);
    }

    /** Ends all work, within the session's bound. Waits, so not on the FX thread. */
    @Override
    public void close() {
        close(LabSession.CLOSE_LIMIT);
    }

    /** The same, but what does not stop within this limit is abandoned. */
    void close(Duration limit) {
        session.close(limit);
        // How everything ended belongs to it.
        recording.close();
        services.close();
        texts.close();
        log.close();
    }
}
