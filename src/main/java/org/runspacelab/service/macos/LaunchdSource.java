package org.runspacelab.service.macos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.service.command.BoundedCommand;
import org.runspacelab.service.command.CommandLimits;

/**
 * The jobs of launchd that this account may see, sorted by name: the system's for root, else the user's own. What
 * {@code launchctl} prints says what runs, the property lists say how it is started. To be used by one thread at a time.
 */
public final class LaunchdSource implements ServiceSource {

    private static final Comparator<ServiceRecord> BY_NAME =
            Comparator.comparing(ServiceRecord::name, String.CASE_INSENSITIVE_ORDER);

    private final SourceInfo info;
    private final BoundedCommand launchctl;
    private final JobFiles files;
    private final boolean system;

    /**
     * @param launchctl the program's file
     * @param root      the root of the file system
     * @param home      the user's folder
     * @param system    whether this account is root, and sees the system's jobs
     */
    public LaunchdSource(Path launchctl, Path root, Path home, boolean system) {
        this.launchctl = new BoundedCommand(launchctl, Map.of("LC_ALL", "C"), CommandLimits.USUAL);
        this.system = system;
        this.info = new SourceInfo("launchd", SourceInfo.Kind.SERVICES,
                system ? "services, from launchd" : "services of the user, from launchd");
        this.files = new JobFiles(system
                ? List.of(root.resolve("System/Library/LaunchDaemons"), root.resolve("Library/LaunchDaemons"))
                : List.of(root.resolve("System/Library/LaunchAgents"), root.resolve("Library/LaunchAgents"),
                        home.resolve("Library/LaunchAgents")));
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
        LaunchList jobs = LaunchList.parse(launchctl.run(List.of("list")));
        Map<String, JobFile> setups = files.read();
        List<ServiceRecord> records = new ArrayList<>();
        for (LaunchList.Job job : jobs.jobs()) {
            records.add(withSetup(ServiceRecord.of(job.label(), job.serviceStatus(), job.rawStatus(), info.id())
                    .withPid(job.pid()), setups.remove(job.label())));
        }
        for (JobFile left : setups.values()) {
            records.add(withSetup(ServiceRecord.of(left.label(), ServiceStatus.STOPPED, "not loaded", info.id()), left));
        }
        records.sort(BY_NAME);
        return new ServiceListing(records, notes());
    }

    private static ServiceRecord withSetup(ServiceRecord record, @Nullable JobFile setup) {
        return setup == null ? record : record.withStart(setup.start(), setup.raw()).withUser(setup.user());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!system) {
            notes.add("launchd shows the system's own services to root only");
        }
        if (files.unreadable() > 0) {
            notes.add("%d property lists could not be read".formatted(files.unreadable()));
        }
        return notes;
    }
}
