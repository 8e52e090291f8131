package org.runspacelab.service.systemd;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDetails;

/**
 * What {@code systemctl show} prints about one unit: a line {@code Name=value} for each property.
 *
 * @param values by name, in the order printed
 */
record UnitProperties(Map<String, String> values) {

    /** Asked for with every list: what a row shows. */
    static final List<String> OF_A_ROW =
            List.of("Id", "MainPID", "User", "DynamicUser", "CanStop", "UnitFileState", "ActiveState",
                    "ActiveEnterTimestamp", "StateChangeTimestamp");

    /** Asked for where somebody looks at one unit. */
    static final List<String> OF_ONE = List.of("Id", "Names", "Description", "LoadState", "ActiveState", "SubState",
            "UnitFileState", "UnitFilePreset", "FragmentPath", "Type", "Restart", "NRestarts", "Result", "MainPID",
            "ExecMainCode", "ExecMainStatus", "User", "Group", "DynamicUser", "CanStop", "StateChangeTimestamp",
            "ActiveEnterTimestamp", "InactiveEnterTimestamp", "MemoryCurrent", "TasksCurrent");

    /** Asked for where systemd is too old for JSON: what a list and a row need. */
    static final List<String> OF_A_LIST = List.of("Id", "LoadState", "ActiveState", "SubState", "Description", "MainPID",
            "User", "DynamicUser", "CanStop", "UnitFileState", "ActiveEnterTimestamp", "StateChangeTimestamp");

    /** With locale C and time zone UTC. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    /** Every unit in such an output; units are parted by empty lines, and what is no property is left aside. */
    static List<UnitProperties> parse(byte[] output) {
        List<UnitProperties> units = new ArrayList<>();
        Map<String, String> unit = new LinkedHashMap<>();
        for (String line : new String(output, StandardCharsets.UTF_8).lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                unit.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
            } else if (line.isEmpty() && !unit.isEmpty()) {
                units.add(new UnitProperties(unit));
                unit = new LinkedHashMap<>();
            }
        }
        if (!unit.isEmpty()) {
            units.add(new UnitProperties(unit));
        }
        return units;
    }

    /** A value; nothing where it was not printed, or printed empty. */
    @Nullable String value(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String id() {
        return values.getOrDefault("Id", "");
    }

    /** @param system whether it is a unit of the system manager, where a unit without an account runs as root */
    ServiceDetails details(boolean system) {
        return new ServiceDetails(id(), pid(), user(system), since(), canStop(),
                values.entrySet().stream()
                        .map(entry -> new ServiceDetails.RawValue(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private @Nullable Long pid() {
        String text = value("MainPID");
        if (text == null) {
            return null;
        }
        try {
            long pid = Long.parseLong(text);
            return pid > 0 ? Long.valueOf(pid) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String user(boolean system) {
        String user = value("User");
        boolean isRoot = system && "no".equals(value("DynamicUser")) && !UnitWords.NOT_FOUND.equals(value("LoadState"));
        return user == null && isRoot ? "root" : user;
    }

    private @Nullable Instant since() {
        Instant changed = time("StateChangeTimestamp");
        return changed == null && "active".equals(value("ActiveState")) ? time("ActiveEnterTimestamp") : changed;
    }

    private @Nullable Instant time(String name) {
        String text = value(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null; // "n/a", or a zone that is not the one asked for
        }
    }

    private @Nullable Boolean canStop() {
        String text = value("CanStop");
        return text == null ? null : Boolean.valueOf(text.equals("yes"));
    }
}
