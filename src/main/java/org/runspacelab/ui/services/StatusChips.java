package org.runspacelab.ui.services;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.ui.theme.Messages;

/** A chip for each status that there is, with how many; those that are pressed are shown, or all where none is. */
final class StatusChips {

    private static final List<ServiceStatus> ORDER = List.of(ServiceStatus.FAILED, ServiceStatus.RUNNING,
            ServiceStatus.STARTING, ServiceStatus.STOPPING, ServiceStatus.RELOADING, ServiceStatus.PAUSED,
            ServiceStatus.EXITED, ServiceStatus.STOPPED, ServiceStatus.UNKNOWN);

    private final Messages messages;
    private final Map<ServiceStatus, ToggleButton> chips = new EnumMap<>(ServiceStatus.class);
    private final ReadOnlyObjectWrapper<Set<ServiceStatus>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final FlowPane root = new FlowPane();

    StatusChips(Messages messages) {
        this.messages = messages;
        root.getStyleClass().add("service-chips");
        root.setPrefWrapLength(1_000); // one line where there is room: the height asked for depends on it
        for (ServiceStatus status : ORDER) {
            ToggleButton chip = new ToggleButton();
            chip.setId("services-chip-" + status.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().addAll("small", "service-chip");
            chip.setTooltip(new Tooltip(messages.text("services.chip.hint")));
            chip.setAccessibleHelp(messages.text("services.chip.hint"));
            chip.managedProperty().bind(chip.visibleProperty());
            chip.selectedProperty().subscribe((_, _) -> choose());
            chips.put(status, chip);
            root.getChildren().add(chip);
        }
        count(List.of());
    }

    Node root() {
        return root;
    }

    ReadOnlyObjectProperty<Set<ServiceStatus>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The rows there are now, shown or not. */
    void count(List<ServiceRow> rows) {
        Map<ServiceStatus, Integer> counts = new EnumMap<>(ServiceStatus.class);
        rows.forEach(row -> counts.merge(row.record().status(), 1, Integer::sum));
        chips.forEach((status, chip) -> {
            int count = counts.getOrDefault(status, 0);
            chip.setText(messages.text("services.chip", messages.text("status." + status.name()), count));
            chip.setVisible(count > 0 || chip.isSelected());
        });
    }

    private void choose() {
        Set<ServiceStatus> statuses = EnumSet.noneOf(ServiceStatus.class);
        chips.forEach((status, chip) -> {
            if (chip.isSelected()) {
                statuses.add(status);
            }
        });
        chosen.set(statuses);
    }
}
