package org.runspacelab.ui.export;

import java.util.function.Supplier;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.diagnosis.Diagnostics;
import org.runspacelab.session.diagnosis.LabLog;

/**
 * What somebody who helps has to know, of one window. Made off the FX thread.
 *
 * @param settings the user's choices as a text; callable from any thread
 */
public record DiagnosticsSource(LabSession session, LabLog log, ValueText texts, Supplier<String> settings) {

    String text() {
        return Diagnostics.text(session, log, settings.get());
    }

    String withValues() {
        return Diagnostics.withValues(session, log, settings.get(), texts);
    }
}
