package org.runspacelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.runspacelab.scenario.FakeServices;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.TestTexts;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.settings.SettingsFolder;

/** Labs with a quick clock and a service list of two. */
final class Labs implements Supplier<Lab> {

    final QuickClock clock = new QuickClock();
    /** Where a log would be; there is none where nothing goes wrong. */
    final Path folder = Path.of(System.getProperty("java.io.tmpdir"), "runspace-lab-labs");
    final FakeServices source = new FakeServices();

    @Override
    public Lab get() {
        ServiceReader services = new ServiceReader(source, InstantSource.system(), Duration.ofSeconds(20));
        return new Lab(new LabSession(clock), services, new Scenarios(services), TestTexts.patient(),
                LabLog.open(new SettingsFolder(folder)));
    }

    ScenarioRunner runner(Console console) {
        return new ScenarioRunner(console, this, ScenarioRunner.Limits.USUAL);
    }

    /** A call of the command that runs scenarios in such labs, where there is no display. */
    Call call(String... args) {
        return callWithInput("", args);
    }

    Call callWithInput(String input, String... args) {
        return Call.with(input, console -> LabCommand.execute(console, () -> false, runner(console), args));
    }
}
