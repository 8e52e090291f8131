package org.runspacelab.ui.services;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceDetails;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.ui.live.PulseSource;

/**
 * Asks the service manager for more about the services somebody looks at: one question at a time, answered on the
 * reader's own thread, taken over with a pulse. Belongs to the pulse's thread, but for what says otherwise.
 */
public final class DetailsGatherer implements PulseSource {

    private final ServiceReader services;
    private final ServicesModel model;
    private final Supplier<List<String>> questions;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile @Nullable CompletableFuture<List<ServiceDetails>> asked;

    /** @param questions who is looked at; asked on the FX thread */
    DetailsGatherer(ServiceReader services, ServicesModel model, Supplier<List<String>> questions) {
        this.services = services;
        this.model = model;
        this.questions = questions;
    }

    /** Others are looked at, or they have changed. Callable from any thread. */
    void want() {
        wanted.set(true);
    }

    @Override
    public @Nullable Runnable gather(long now) {
        CompletableFuture<List<ServiceDetails>> answer = asked;
        if (answer != null) {
            return answer.isDone() ? taken(answer) : null;
        }
        return wanted.getAndSet(false) ? this::ask : null;
    }

    private Runnable taken(CompletableFuture<List<ServiceDetails>> answer) {
        asked = null;
        // What could not be asked stays unknown: the list itself says when its source fails.
        List<ServiceDetails> details =
                answer.isCompletedExceptionally() ? List.of() : answer.getNow(List.of());
        return () -> model.showDetails(details);
    }

    /** On the FX thread; returns at once. */
    private void ask() {
        ServiceSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null || snapshot.source().kind() == SourceInfo.Kind.PROCESSES) {
            return;
        }
        List<String> names = questions.get();
        if (!names.isEmpty()) {
            services.reading(snapshot.source().id()).ifPresent(reader -> asked = reader.details(names));
        }
    }
}
