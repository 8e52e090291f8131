package org.runspacelab.service.systemd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;

/**
 * Units and unit files as one list, sorted by name: loaded units with the start type of their file (an instance's is its
 * template's), units without a file, and files that are not loaded. Templates and other names of a unit are no services:
 * they are left out and counted.
 */
final class UnitMerge {

    static final Comparator<ServiceRecord> BY_NAME =
            Comparator.comparing(ServiceRecord::name, String.CASE_INSENSITIVE_ORDER);

    private static final String SUFFIX = ".service";

    private final String source;
    private final Map<String, String> fileStates = new HashMap<>();
    private final List<ServiceRecord> records = new ArrayList<>();
    private int templates;
    private int aliases;

    private UnitMerge(String source, UnitTable files) {
        this.source = source;
        files.rows().forEach(file -> fileStates.put(text(file, "unit_file"), text(file, "state")));
    }

    /** @param source the {@link org.runspacelab.service.SourceInfo#id()} for the records */
    static ServiceListing merge(UnitTable units, UnitTable files, String source) {
        UnitMerge merge = new UnitMerge(source, files);
        units.rows().forEach(merge::addUnit);
        merge.fileStates.forEach(merge::addFile);
        merge.records.sort(BY_NAME);
        return new ServiceListing(merge.records, merge.notes(units.dropped() + files.dropped()));
    }

    /** A unit that has been loaded. */
    static ServiceRecord unit(Map<String, String> unit, @Nullable String fileState, String source) {
        String name = text(unit, "unit");
        String load = text(unit, "load");
        String active = text(unit, "active");
        String sub = text(unit, "sub");
        String start = load.equals(UnitWords.NOT_FOUND) ? load : fileState;
        return ServiceRecord.of(name, UnitWords.status(active, sub), UnitWords.rawStatus(load, active, sub), source)
                .withDisplayName(displayName(name))
                .withDescription(description(unit, name))
                .withStart(start == null ? null : UnitWords.start(start), start);
    }

    private void addUnit(Map<String, String> unit) {
        String name = text(unit, "unit");
        if (!name.isEmpty()) {
            String own = fileStates.remove(name);
            records.add(unit(unit, own == null ? fileStates.get(template(name)) : own, source));
        }
    }

    private void addFile(String name, String state) {
        if (name.endsWith("@" + SUFFIX)) {
            templates++;
        } else if (state.equals("alias")) {
            aliases++;
        } else if (!name.isEmpty()) {
            records.add(ServiceRecord.of(name, ServiceStatus.STOPPED, "not loaded", source)
                    .withDisplayName(displayName(name))
                    .withStart(UnitWords.start(state), state));
        }
    }

    private List<String> notes(int dropped) {
        List<String> notes = new ArrayList<>();
        if (templates + aliases > 0) {
            notes.add("%d templates and %d other names of units are not listed".formatted(templates, aliases));
        }
        if (dropped > 0) {
            notes.add("%d more units are not listed: there are too many".formatted(dropped));
        }
        return notes;
    }

    private static String template(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at + 1) + SUFFIX;
    }

    private static String displayName(String name) {
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
                ? name.substring(0, name.length() - SUFFIX.length())
                : name;
    }

    /** systemd repeats the name where a unit describes itself with nothing. */
    private static @Nullable String description(Map<String, String> unit, String name) {
        String description = text(unit, "description");
        return description.isEmpty() || description.equals(name) ? null : description;
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }
}
