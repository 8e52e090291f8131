package org.runspacelab.service.windows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runspacelab.service.ServiceListing;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.SourceInfo;

/**
 * The services of Windows from its service control manager, sorted by name. A service whose setup may not be read is
 * listed without it. Callable from any thread but the FX thread.
 */
public final class WindowsSource implements ServiceSource {

    private static final SourceInfo INFO = new SourceInfo("windows", SourceInfo.Kind.SERVICES,
            "services, from the Windows service control manager");
    private static final int MAX_SERVICES = 20_000;
    private static final Comparator<ServiceRecord> BY_NAME =
            Comparator.comparing(ServiceRecord::name, String.CASE_INSENSITIVE_ORDER);

    private final ServiceControl control;

    /** Cheap: nothing native is loaded before the first read. */
    public WindowsSource() {
        this(new JnaServiceControl());
    }

    WindowsSource(ServiceControl control) {
        this.control = control;
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public List<ServiceRecord> read() throws IOException, InterruptedException {
        return list().records();
    }

    @Override
    public ServiceListing list() throws IOException, InterruptedException {
        List<ServiceRecord> records = new ArrayList<>();
        int denied = 0;
        int dropped = 0;
        try (ServiceControl.Connection connection = control.connect()) {
            List<ServiceControl.Listed> listed = connection.list();
            dropped = Math.max(0, listed.size() - MAX_SERVICES);
            for (ServiceControl.Listed service : listed.subList(0, listed.size() - dropped)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                ServiceControl.Setup setup = connection.setup(service.name());
                denied += setup.denied() ? 1 : 0;
                records.add(record(service, setup));
            }
        }
        records.sort(BY_NAME);
        return new ServiceListing(records, notes(denied, dropped));
    }

    static ServiceRecord record(ServiceControl.Listed service, ServiceControl.Setup setup) {
        Integer start = setup.startType();
        boolean delayed = Boolean.TRUE.equals(setup.delayed());
        return ServiceRecord.of(service.name(), WindowsWords.status(service), WindowsWords.rawStatus(service), INFO.id())
                .withDisplayName(service.displayName().isBlank() ? service.name() : service.displayName())
                .withDescription(setup.description())
                .withStart(start == null ? null : WindowsWords.start(start, delayed),
                        start == null ? null : WindowsWords.rawStart(start, delayed))
                .withPid(service.pid() > 0 ? Long.valueOf(service.pid()) : null)
                .withUser(setup.account())
                .withCanStop(WindowsWords.canStop(service));
    }

    private static List<String> notes(int denied, int dropped) {
        List<String> notes = new ArrayList<>();
        if (denied > 0) {
            notes.add("the setup of %d services may not be read: it is left out".formatted(denied));
        }
        if (dropped > 0) {
            notes.add("%d more services are not listed: there are too many".formatted(dropped));
        }
        return notes;
    }
}
