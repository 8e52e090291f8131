package org.runspacelab.ui.services;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDetails;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceRecord;

/** One service or process as the window shows it, in place as long as it exists. Belongs to the FX thread. */
public final class ServiceRow {

    private final ServiceDifference.Identity identity;
    private final ReadOnlyObjectWrapper<ServiceRecord> record;
    private final ReadOnlyObjectWrapper<List<ServiceDetails.RawValue>> raw = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private ServiceRecord listed;
    private @Nullable ServiceDetails details;
    private boolean asked;

    ServiceRow(ServiceDifference.Identity identity, ServiceRecord first) {
        this.identity = identity;
        this.listed = first;
        this.record = new ReadOnlyObjectWrapper<>(first);
    }

    /** Takes over the next snapshot's record. What was asked for besides stays as long as the service is in the same state. */
    void show(ServiceRecord next) {
        ServiceDetails known = details;
        if (known != null && isSameState(listed, next)) {
            listed = next;
            set(known.addTo(next));
        } else if (!listed.equals(next)) {
            listed = next;
            details = null;
            asked = false;
            raw.set(List.of());
            set(next);
        }
    }

    void show(ServiceDetails next) {
        details = next;
        raw.set(next.raw());
        set(next.addTo(listed));
    }

    void showChanged(boolean is) {
        changed.set(is);
    }

    void showPinned(boolean is) {
        pinned.set(is);
    }

    /** True once for each state: what is asked for and does not come is not asked for again and again. */
    boolean takeQuestion() {
        boolean open = !asked;
        asked = true;
        return open;
    }

    ServiceDifference.Identity identity() {
        return identity;
    }

    /** As the last snapshot has it, with what was asked for besides. */
    public ServiceRecord record() {
        return record.get();
    }

    public ReadOnlyObjectProperty<ServiceRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** What its source says of it in its own words; empty until somebody asked. */
    ReadOnlyObjectProperty<List<ServiceDetails.RawValue>> rawProperty() {
        return raw.getReadOnlyProperty();
    }

    /** True for a while after it became something else. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    private void set(ServiceRecord next) {
        if (!record.get().equals(next)) {
            record.set(next);
        }
    }

    private static boolean isSameState(ServiceRecord before, ServiceRecord after) {
        return before.status() == after.status() && before.rawStatus().equals(after.rawStatus())
                && Objects.equals(before.pid(), after.pid()) && Objects.equals(before.since(), after.since());
    }
}
