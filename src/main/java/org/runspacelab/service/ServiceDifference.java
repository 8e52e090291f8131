package org.runspacelab.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became different from one snapshot to the next of the same source. Each service is in one list at most.
 * Immutable.
 *
 * @param started  run now, or ran to their end, and did not before; or run as another process
 * @param stopped  are stopped now and were not
 * @param failed   have failed now and had not
 * @param appeared were not listed before
 * @param vanished are listed no more
 */
public record ServiceDifference(
        List<ServiceRecord> started,
        List<ServiceRecord> stopped,
        List<ServiceRecord> failed,
        List<ServiceRecord> appeared,
        List<ServiceRecord> vanished) {

    /** Nothing became different. */
    public static final ServiceDifference NONE =
            new ServiceDifference(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int NAMED = 5;

    public ServiceDifference {
        started = List.copyOf(started);
        stopped = List.copyOf(stopped);
        failed = List.copyOf(failed);
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
    }

    /** What makes a record the same one in the next snapshot: its name, and of a process its number too. */
    public record Identity(String name, @Nullable Long pid) {

        /** The identity of a record that this source has read. */
        public static Identity of(ServiceRecord record, SourceInfo source) {
            return new Identity(record.name(), source.kind() == SourceInfo.Kind.PROCESSES ? record.pid() : null);
        }
    }

    /** Snapshots of different sources have no difference: nothing in them is the same. */
    public static ServiceDifference between(ServiceSnapshot before, ServiceSnapshot after) {
        if (before == after || !before.source().id().equals(after.source().id())) {
            return NONE;
        }
        Map<Identity, ServiceRecord> left = new HashMap<>();
        before.forEach(record -> left.putIfAbsent(Identity.of(record, before.source()), record));
        List<ServiceRecord> started = new ArrayList<>();
        List<ServiceRecord> stopped = new ArrayList<>();
        List<ServiceRecord> failed = new ArrayList<>();
        List<ServiceRecord> appeared = new ArrayList<>();
        for (ServiceRecord now : after) {
            ServiceRecord then = left.remove(Identity.of(now, after.source()));
            if (now.status() == ServiceStatus.FAILED && (then == null || then.status() != ServiceStatus.FAILED)) {
                failed.add(now);
            } else if (then == null) {
                appeared.add(now);
            } else if (hasStarted(then, now)) {
                started.add(now);
            } else if (now.status() == ServiceStatus.STOPPED && then.status() != ServiceStatus.STOPPED) {
                stopped.add(now);
            }
        }
        List<ServiceRecord> vanished = before.stream()
                .filter(record -> left.remove(Identity.of(record, before.source())) != null)
                .toList();
        return new ServiceDifference(started, stopped, failed, appeared, vanished);
    }

    /** True where no service is in any list. */
    public boolean isEmpty() {
        return Stream.of(started, stopped, failed, appeared, vanished).allMatch(List::isEmpty);
    }

    /** Every service that is listed now and is not what it was. */
    public List<ServiceRecord> changed() {
        return Stream.of(failed, stopped, started, appeared).flatMap(List::stream).toList();
    }

    /** One line for people, such as {@code failed a; stopped b, c and 4 more}; empty where nothing is different. */
    public String inWords() {
        return Stream.of(words("failed", failed), words("stopped", stopped), words("started", started),
                        words("appeared", appeared), words("vanished", vanished))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static boolean hasStarted(ServiceRecord then, ServiceRecord now) {
        boolean otherProcess = then.pid() != null && now.pid() != null && !Objects.equals(then.pid(), now.pid());
        return isUp(now) && (!isUp(then) || otherProcess);
    }

    /** Running, or done with what it was started for. */
    private static boolean isUp(ServiceRecord record) {
        return switch (record.status()) {
            case RUNNING, RELOADING, PAUSED, EXITED, STOPPING -> true;
            case STOPPED, FAILED, STARTING, UNKNOWN -> false;
        };
    }

    private static String words(String verb, List<ServiceRecord> records) {
        if (records.isEmpty()) {
            return "";
        }
        String names = records.stream().limit(NAMED).map(ServiceRecord::name).collect(Collectors.joining(", "));
        return "%s %s%s".formatted(verb, names,
                records.size() > NAMED ? " and %d more".formatted(records.size() - NAMED) : "");
    }
}
