package org.runspacelab.service.systemd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.runspacelab.service.command.BoundedCommand;
import org.runspacelab.service.command.CommandException;
import org.runspacelab.service.command.CommandLimits;
import org.runspacelab.service.command.RunningCommand;

/** The questions that are asked of {@code systemctl}, all of them reading. Callable from any thread. */
final class Systemctl {

    /** Words, numbers and times that do not depend on the user's settings. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "LC_ALL", "C", "LANGUAGE", "C", "TZ", "UTC",
            "SYSTEMD_PAGER", "", "SYSTEMD_COLORS", "0", "SYSTEMD_URLIFY", "0");

    private final BoundedCommand command;
    private final String manager;

    /** @param user whether the user's own manager is asked instead of the system's */
    Systemctl(Path program, boolean user, CommandLimits limits) {
        this.command = new BoundedCommand(program, ENVIRONMENT, limits);
        this.manager = user ? "--user" : "--system";
    }

    /** Units that are loaded, running or not, and units that others name. The caller closes it. */
    RunningCommand listUnits() throws CommandException {
        return command.start(line("list-units", "--type=service", "--all", "--output=json"));
    }

    /** Unit files, loaded or not. The caller closes it. */
    RunningCommand listUnitFiles() throws CommandException {
        return command.start(line("list-unit-files", "--type=service", "--output=json"));
    }

    /** Properties of these units; of every service that is loaded where the name is a pattern. */
    byte[] show(List<String> properties, List<String> units) throws CommandException, InterruptedException {
        List<String> line = line("show", "--property=" + String.join(",", properties), "--");
        line.addAll(units);
        return command.run(line);
    }

    private List<String> line(String... words) {
        List<String> line = new ArrayList<>(List.of(manager, "--no-pager", "--no-ask-password"));
        line.addAll(List.of(words));
        return line;
    }
}
