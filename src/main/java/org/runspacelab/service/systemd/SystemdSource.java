package org.runspacelab.service.systemd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDetails;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.service.command.CommandException;
import org.runspacelab.service.command.CommandLimits;
import org.runspacelab.service.command.RunningCommand;

/**
 * The services of systemd's system manager or of the user's own, as {@code systemctl} prints them. A list takes two
 * calls at once and, for the processes of what runs, a third; a systemd too old for JSON is asked for properties
 * instead, and the list says so. To be used by one thread at a time, as a reader does.
 */
public final class SystemdSource implements ServiceSource {

    /** What may stand in a command line for one call; ids are short, and Linux takes two megabytes. */
    static final int MAX_ASKED = 2_000;

    private static final Pattern UNIT_NAME = Pattern.compile("[\\w:.\\\\@-]{1,256}");

    private final SourceInfo info;
    private final Systemctl systemctl;
    private final boolean user;
    private boolean withoutJson;

    /**
     * @param systemctl the program's file
     * @param user      whether the user's own manager is asked instead of the system's
     */
    public SystemdSource(Path systemctl, boolean user) {
        this(systemctl, user, CommandLimits.USUAL);
    }

    SystemdSource(Path systemctl, boolean user, CommandLimits limits) {
        this.systemctl = new Systemctl(systemctl, user, limits);
        this.user = user;
        this.info = user
                ? new SourceInfo("systemd-user", SourceInfo.Kind.SERVICES, "services of the user, from systemd")
                : new SourceInfo("systemd", SourceInfo.Kind.SERVICES, "services, from systemd");
    }

    @Override
    public SourceInfo info() {
        return info;
    }

    @Override
    public List<ServiceRecord> read() throws IOException, InterruptedException {
        return list().records();
    }

    @Override
    public ServiceListing list() throws IOException, InterruptedException {
        if (withoutJson) {
            return listWithoutJson();
        }
        byte[] units;
        byte[] files;
        try (RunningCommand listUnits = systemctl.listUnits(); RunningCommand listFiles = systemctl.listUnitFiles()) {
            units = listUnits.output();
            if (!UnitTable.isJson(units)) {
                ServiceListing listing = listWithoutJson();
                withoutJson = true;
                return listing;
            }
            files = listFiles.output();
        }
        return withProcesses(UnitMerge.merge(UnitTable.parse(units), UnitTable.parse(files), info.id()));
    }

    @Override
    public List<ServiceDetails> details(Collection<String> names) throws IOException, InterruptedException {
        List<String> asked = names.stream().filter(SystemdSource::isUnitName).limit(MAX_ASKED).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        return UnitProperties.parse(systemctl.show(UnitProperties.OF_ONE, asked)).stream()
                .map(unit -> unit.details(!user))
                .toList();
    }

    /** Processes, accounts and times of what runs: the one thing for which the lists are not enough. */
    private ServiceListing withProcesses(ServiceListing listing) throws CommandException, InterruptedException {
        List<String> running = listing.records().stream()
                .filter(record -> record.status() == ServiceStatus.RUNNING || record.status() == ServiceStatus.RELOADING)
                .map(ServiceRecord::name)
                .filter(SystemdSource::isUnitName)
                .toList();
        List<String> asked = running.subList(0, Math.min(running.size(), MAX_ASKED));
        if (asked.isEmpty()) {
            return listing;
        }
        Map<String, UnitProperties> shown = new HashMap<>();
        UnitProperties.parse(systemctl.show(UnitProperties.OF_A_ROW, asked)).forEach(unit -> shown.put(unit.id(), unit));
        List<String> notes = new ArrayList<>(listing.notes());
        if (running.size() > asked.size()) {
            notes.add("the processes of %d more running units were not asked for".formatted(running.size() - asked.size()));
        }
        return new ServiceListing(
                listing.records().stream().map(record -> completed(record, shown.get(record.name()))).toList(), notes);
    }

    private ServiceRecord completed(ServiceRecord record, @Nullable UnitProperties unit) {
        return unit == null ? record : unit.details(!user).addTo(record);
    }

    /** A list of what is loaded, from properties: nothing that has to be cut out of columns. */
    private ServiceListing listWithoutJson() throws IOException, InterruptedException {
        List<UnitProperties> units = UnitProperties.parse(systemctl.show(UnitProperties.OF_A_LIST, List.of("*.service")))
                .stream()
                .filter(unit -> isUnitName(unit.id()) && unit.value("ActiveState") != null)
                .toList();
        if (units.isEmpty()) {
            throw new IOException("systemctl printed no list of units");
        }
        List<ServiceRecord> records = units.stream()
                .limit(UnitTable.MAX_ROWS)
                .map(unit -> unit.details(!user).addTo(
                        UnitMerge.unit(asRow(unit), unit.value("UnitFileState"), info.id())))
                .sorted(UnitMerge.BY_NAME)
                .toList();
        return new ServiceListing(records,
                List.of("this systemd is too old for JSON: units that are not loaded are missing"));
    }

    private static Map<String, String> asRow(UnitProperties unit) {
        Map<String, String> values = unit.values();
        return Map.of(
                "unit", unit.id(),
                "load", values.getOrDefault("LoadState", ""),
                "active", values.getOrDefault("ActiveState", ""),
                "sub", values.getOrDefault("SubState", ""),
                "description", values.getOrDefault("Description", ""));
    }

    /** Anything else in a command line might be taken for a pattern, or for a word of its own. */
    private static boolean isUnitName(String name) {
        return UNIT_NAME.matcher(name).matches();
    }
}
