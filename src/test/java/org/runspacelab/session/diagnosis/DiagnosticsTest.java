package org.runspacelab.session.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;

class DiagnosticsTest {

    @TempDir
    private Path home;

    @Test
    void valuesAreInItOnlyWhereTheyAreAskedFor() {
        try (LabSession session = new LabSession(LabClock.system());
                ValueText texts = new ValueText();
                LabLog log = LabLog.open(new SettingsFolder(home))) {
            session.store().put("password", "correct horse");
            Runspace runspace = session.runspaces().createRunspace();
            runspace.open();

            String text = Diagnostics.text(session, log, "{\"theme\": \"dark\"}");
            String values = Diagnostics.withValues(session, log, "{}", texts);

            assertThat(text)
                    .startsWith("Runspace Lab ")
                    .contains("Java " + Runtime.version(), "store hash: 1 keys, 1 writes", runspace.name() + ": Opened")
                    .contains("{\"theme\": \"dark\"}", "DiagnosticsTest.java", "## Log (0 errors)")
                    .doesNotContain("correct horse", "password");
            assertThat(values).contains("password = ", "correct horse");
        }
    }

    @Test
    void itIsBounded() {
        try (LabSession session = new LabSession(LabClock.system());
                ValueText texts = new ValueText();
                LabLog log = LabLog.open(new SettingsFolder(home))) {
            String large = "v".repeat(100_000);
            for (int k = 0; k < 5_000; k++) {
                session.store().put("key" + k, large);
            }

            assertThat(Diagnostics.withValues(session, log, "{}", texts)).hasSizeLessThan(2_000_000)
                    .contains("4000 more keys");
        }
    }
}
