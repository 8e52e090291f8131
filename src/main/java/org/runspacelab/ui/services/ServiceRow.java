package org.runspacelab.ui.services;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.runspacelab.service.ServiceRecord;

/** One service or process as the window shows it, in place as long as it exists. Belongs to the FX thread. */
public final class ServiceRow {

    /** What makes it the same one in the next snapshot. */
    record Identity(String name, long pid) {
        static Identity of(ServiceRecord record, boolean processes) {
            Long pid = record.pid();
            return new Identity(record.name(), processes && pid != null ? pid : 0);
        }
    }

    private final Identity identity;
    private final ReadOnlyObjectWrapper<ServiceRecord> record;

    ServiceRow(Identity identity, ServiceRecord first) {
        this.identity = identity;
        this.record = new ReadOnlyObjectWrapper<>(first);
    }

    void show(ServiceRecord next) {
        record.set(next);
    }

    Identity identity() {
        return identity;
    }

    public ServiceRecord record() {
        return record.get();
    }

    public ReadOnlyObjectProperty<ServiceRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }
}
