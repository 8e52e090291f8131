package org.runspacelab.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceException;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.session.ValueJson;
import org.runspacelab.session.ValueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code services}: one snapshot of the service list, or of the processes where there is no service manager. */
@Command(name = "services", description = "Take one snapshot of the service list and print it.")
final class ServicesCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "Print it as one JSON object a line.")
    boolean json;

    @Option(names = "--source", paramLabel = "NAME",
            description = "Read it there instead of where it was found, like user or processes.")
    @Nullable String source;

    ServicesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ServiceException, InterruptedException {
        try (ServiceReader services = Lab.openServices()) {
            ServiceSnapshot snapshot = chosen(services).snapshot();
            if (json) {
                printJson(snapshot);
            } else {
                printText(snapshot);
            }
        }
        return Exit.OK;
    }

    private ServiceReader chosen(ServiceReader services) {
        String name = source;
        return name == null
                ? services
                : services.choose(name).orElseThrow(() -> new UsageException("--source takes one of %s here, not \"%s\""
                        .formatted(String.join(", ", services.choices()), ValueText.line(name))));
    }

    private void printJson(ServiceSnapshot snapshot) {
        try (ValueText texts = new ValueText()) {
            ValueJson values = new ValueJson(texts);
            for (ServiceRecord record : snapshot) {
                console.json().println(values.text(record));
            }
        }
    }

    private void printText(ServiceSnapshot snapshot) {
        console.out().printf("%-9s %8s  %s%n", "Status", "PID", "Name");
        for (ServiceRecord record : snapshot) {
            Object pid = record.pid() == null ? "" : record.pid();
            console.out().printf("%-9s %8s  %s%n", record.status(), pid, ValueText.line(record.name()));
        }
        snapshot.notes().forEach(console.out()::println);
        console.out().printf("%d, %s, read in %d ms%n",
                snapshot.size(), snapshot.source().description(), snapshot.duration().toMillis());
    }
}
