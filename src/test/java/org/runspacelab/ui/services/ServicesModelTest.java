package org.runspacelab.ui.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.runspacelab.service.ServiceDetails;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;

/** Rows, order, filter and details without a scene. */
class ServicesModelTest {

    private static final SourceInfo INFO = new SourceInfo("test", SourceInfo.Kind.SERVICES, "services of a test");

    private final ServicesModel model = new ServicesModel();
    private final ShownServices shown = new ShownServices(model);

    @Test
    void rowsStayInPlaceAndOnlyWhatIsDifferentIsTouched() {
        show(record("a", ServiceStatus.RUNNING), record("b", ServiceStatus.STOPPED));
        List<ServiceRow> rows = List.copyOf(model.rows());
        int[] changes = new int[1];
        model.rows().addListener((ListChangeListener<ServiceRow>) _ -> changes[0]++);

        show(record("a", ServiceStatus.FAILED), record("b", ServiceStatus.STOPPED));

        assertThat(model.rows()).containsExactlyElementsOf(rows);
        assertThat(rows.getFirst().record().status()).isEqualTo(ServiceStatus.FAILED);
        assertThat(changes[0]).isZero();
    }

    @Test
    void failedComeFirstThenPinnedThenTheOthersByName() {
        show(record("d", ServiceStatus.RUNNING), record("B", ServiceStatus.RUNNING), record("c", ServiceStatus.FAILED),
                record("a", ServiceStatus.STOPPED), record("e", ServiceStatus.RUNNING));

        model.togglePin(List.of(row("e")));

        assertThat(ordered()).containsExactly("c", "e", "a", "B", "d");
        model.togglePin(List.of(row("e"), row("d")));
        assertThat(ordered()).containsExactly("c", "d", "e", "a", "B");
        model.togglePin(List.of(row("e"), row("d")));
        assertThat(ordered()).containsExactly("c", "a", "B", "d", "e");
    }

    @Test
    void aPinHoldsForAServiceThatComesBack() {
        show(record("a", ServiceStatus.RUNNING), record("z", ServiceStatus.RUNNING));
        model.togglePin(List.of(row("z")));
        show(record("a", ServiceStatus.RUNNING));
        show(record("a", ServiceStatus.RUNNING), record("z", ServiceStatus.STOPPED));

        assertThat(ordered()).containsExactly("z", "a");
    }

    @Test
    void theFilterFollowsWhatRowsBecomeWithoutReplacingThem() {
        show(record("a", ServiceStatus.RUNNING), record("b", ServiceStatus.RUNNING),
                record("web", ServiceStatus.STOPPED).withDescription("A Web Server"));
        shown.filter(new ServiceFilter("", Set.of(ServiceStatus.RUNNING)));
        ServiceRow b = row("b");
        assertThat(shown.rows()).containsExactly(row("a"), b);

        show(record("a", ServiceStatus.STOPPED), record("b", ServiceStatus.RUNNING), record("web", ServiceStatus.RUNNING));
        shown.update();

        assertThat(shown.rows()).containsExactly(b, row("web"));
        shown.filter(new ServiceFilter(" web SERVER", Set.of()));
        assertThat(shown.rows()).isEmpty();
        show(record("web", ServiceStatus.RUNNING).withDescription("A Web Server"));
        shown.update();
        assertThat(shown.rows()).containsExactly(row("web"));
    }

    @Test
    void detailsStayWhileTheServiceIsInTheSameStateAndGoWithIt() {
        show(record("a", ServiceStatus.STOPPED));
        assertThat(row("a").takeQuestion()).isTrue();
        assertThat(row("a").takeQuestion()).isFalse();
        model.showDetails(List.of(new ServiceDetails("a", null, "www", null, true,
                        List.of(new ServiceDetails.RawValue("Restart", "no"))),
                new ServiceDetails("unknown", null, null, null, null, List.of())));
        assertThat(row("a").record().user()).isEqualTo("www");

        show(record("a", ServiceStatus.STOPPED));
        assertThat(row("a").record().user()).isEqualTo("www");
        assertThat(row("a").rawProperty().get()).hasSize(1);

        show(record("a", ServiceStatus.RUNNING));
        assertThat(row("a").record().user()).isNull();
        assertThat(row("a").rawProperty().get()).isEmpty();
        assertThat(row("a").takeQuestion()).isTrue();
    }

    @Test
    void whatChangedIsLitForAWhile() {
        show(record("a", ServiceStatus.RUNNING));
        ServiceSnapshot before = model.snapshotProperty().get();
        ServiceSnapshot after = snapshot(record("a", ServiceStatus.STOPPED));
        model.show(new ServicesUpdate(after, seen(after), ServiceDifference.between(before, after),
                Set.of(row("a").identity())));

        assertThat(row("a").changedProperty().get()).isTrue();
        assertThat(model.differenceProperty().get().stopped()).hasSize(1);
        model.endLit();
        assertThat(row("a").changedProperty().get()).isFalse();
        assertThat(model.differenceProperty().get().isEmpty()).isTrue();
    }

    private ServiceRow row(String name) {
        return model.rows().stream().filter(row -> row.record().name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> ordered() {
        return model.rows().stream().sorted(ServiceOrder.USUAL).map(row -> row.record().name()).toList();
    }

    private void show(ServiceRecord... records) {
        ServiceSnapshot snapshot = snapshot(records);
        model.show(new ServicesUpdate(snapshot, seen(snapshot), ServiceDifference.NONE, Set.of()));
    }

    private static List<ServicesUpdate.Seen> seen(ServiceSnapshot snapshot) {
        return snapshot.stream()
                .map(record -> new ServicesUpdate.Seen(ServiceDifference.Identity.of(record, INFO), record))
                .toList();
    }

    private static ServiceSnapshot snapshot(ServiceRecord... records) {
        return new ServiceSnapshot(Stream.of(records).toList(), INFO, Instant.EPOCH, 0, Duration.ZERO);
    }

    private static ServiceRecord record(String name, ServiceStatus status) {
        return ServiceRecord.of(name, status, status.name(), INFO.id());
    }
}
