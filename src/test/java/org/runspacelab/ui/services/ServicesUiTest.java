package org.runspacelab.ui.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;

/** The services view in a window, on snapshots that stand in the store. */
@ExtendWith(FxStalls.class)
class ServicesUiTest {

    private static final SourceInfo INFO = new SourceInfo("three", SourceInfo.Kind.SERVICES, "services of a test");

    private LabFixture lab;

    @BeforeEach
    void open() throws Exception {
        lab = LabFixture.open();
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void failedComeFirstPinsFollowAndWhatChangedIsSaidButNeverAtFirst() {
        put(record("cron", ServiceStatus.RUNNING).withPid(7L), record("nginx", ServiceStatus.RUNNING).withPid(8L),
                record("old", ServiceStatus.FAILED), record("ssh", ServiceStatus.RUNNING));
        lab.await("the rows", () -> names().equals(List.of("old", "cron", "nginx", "ssh")));
        assertThat(lab.text("services-count")).isEqualTo("4 of 4 shown");
        assertThat(lab.text("services-difference")).isEmpty();
        assertThat(lab.text("services-chip-running")).isEqualTo("● Running  3");

        select("ssh");
        lab.robot().push(KeyCode.P);
        lab.await("the pin", () -> names().equals(List.of("old", "ssh", "cron", "nginx")));
        lab.await("the details", () -> lab.text("services-details-title").equals("ssh"));

        put(record("cron", ServiceStatus.RUNNING).withPid(7L), record("nginx", ServiceStatus.STOPPED),
                record("ssh", ServiceStatus.RUNNING), record("zeta", ServiceStatus.FAILED));
        lab.await("the difference", () -> lab.text("services-difference")
                .equals("Failed: zeta  ·  Stopped: nginx  ·  Gone: old"));
        assertThat(names()).containsExactly("zeta", "ssh", "cron", "nginx");
        assertThat(lab.onFx(() -> table().getSelectionModel().getSelectedItem().record().name())).isEqualTo("ssh");
    }

    @Test
    void chipsAndSearchNarrowTheListAndKeepTheSelection() {
        put(record("cron", ServiceStatus.RUNNING), record("nginx", ServiceStatus.STOPPED)
                .withDescription("A web server"), record("ssh", ServiceStatus.RUNNING));
        lab.await("the rows", () -> names().size() == 3);
        select("ssh");

        press("services-chip-running");
        lab.await("the chip", () -> lab.text("services-count").equals("2 of 3 shown"));
        put(record("cron", ServiceStatus.STOPPED), record("nginx", ServiceStatus.STOPPED)
                .withDescription("A web server"), record("ssh", ServiceStatus.RUNNING));
        lab.await("the snapshot", () -> names().equals(List.of("ssh")));
        assertThat(lab.onFx(() -> table().getSelectionModel().getSelectedItem().record().name())).isEqualTo("ssh");

        press("services-chip-running");
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2).write("web", 0);
        lab.await("the description", () -> names().equals(List.of("nginx")));
    }

    @Test
    void aClockThatIsSetMakesNoListOlder() {
        Instant beforeItWasSet = Instant.now().minus(Duration.ofHours(1));

        put(new ServiceSnapshot(List.of(record("cron", ServiceStatus.RUNNING)), INFO, beforeItWasSet,
                lab.session().clock().nanos() - Duration.ofSeconds(200).toNanos(), Duration.ofMillis(3)));

        lab.await("the list", () -> lab.text("services-source").startsWith("1 services"));
        assertThat(lab.text("services-source")).contains("3 min ago");
    }

    private void put(ServiceRecord... records) {
        put(new ServiceSnapshot(Stream.of(records).toList(), INFO, Instant.now(), lab.session().clock().nanos(),
                Duration.ofMillis(3)));
    }

    private void put(ServiceSnapshot snapshot) {
        lab.session().store().put("Services", snapshot);
    }

    private List<String> names() {
        return lab.onFx(() -> table().getItems().stream().map(row -> row.record().name()).toList());
    }

    private void select(String name) {
        lab.onFx(() -> {
            TableView<ServiceRow> table = table();
            table.requestFocus();
            table.getItems().stream().filter(row -> row.record().name().equals(name)).findFirst()
                    .ifPresent(row -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row)));
            return true;
        });
    }

    private void press(String id) {
        lab.onFx(() -> {
            lab.robot().lookup("#" + id).<ToggleButton>query().fire();
            return true;
        });
    }

    private TableView<ServiceRow> table() {
        return lab.robot().lookup("#services-table").queryTableView();
    }

    private static ServiceRecord record(String name, ServiceStatus status) {
        return ServiceRecord.of(name, status, status.name(), INFO.id());
    }
}
