package org.runspacelab.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.scenario.Scenarios;
import org.runspacelab.service.ServiceReader;
import picocli.CommandLine.Command;

/** {@code list}: the scenarios, a line each. */
@Command(name = "list", description = "List the scenarios: id, then what it shows.")
final class ListCommand implements Callable<Integer> {

    private final Console console;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ServiceReader services = Lab.openServices()) {
            for (Scenario scenario : new Scenarios(services).all()) {
                console.out().printf("%-16s %s%n", scenario.id(), Scenarios.summary(scenario, Locale.ROOT));
            }
        }
        return Exit.OK;
    }
}
