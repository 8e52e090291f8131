package org.runspacelab.ui.services;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.runspacelab.service.ServiceDifference;
import org.runspacelab.service.ServiceProblem;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.service.SourceInfo;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Ages;
import org.runspacelab.ui.theme.Messages;

/** What the services are, where they come from and how old they are; what has changed; and why there is no newer list. */
final class ServicesLine {

    private static final int NAMED = 3;

    private final ServicesModel model;
    private final Messages messages;
    private final Ticker ticker;
    private final FlowPane root = new FlowPane();

    ServicesLine(ServicesModel model, Messages messages, Ticker ticker) {
        this.model = model;
        this.messages = messages;
        this.ticker = ticker;
        root.getStyleClass().add("services-line");
        root.setMinHeight(Region.USE_PREF_SIZE);
        // Its own least width is that of its longest line, which is to wrap.
        root.setMinWidth(0);
        Label source = label("services-source", "text-muted",
                binding(this::describe, model.snapshotProperty(), ticker.nowProperty()));
        Tooltip notes = new Tooltip();
        notes.textProperty().bind(binding(this::notes, model.snapshotProperty()));
        source.setTooltip(notes);
        root.getChildren().addAll(
                source,
                label("services-notes", "text-muted", binding(this::notes, model.snapshotProperty())),
                label("services-stale", "services-stale", binding(this::stale, model.problemProperty())),
                label("services-difference", "services-difference",
                        binding(this::difference, model.differenceProperty())));
    }

    Node root() {
        return root;
    }

    private String describe() {
        ServiceSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return messages.text("services.none");
        }
        // Not from wall times, which say nothing of an age where somebody sets the clock.
        long age = ticker.nowProperty().get() - snapshot.nanos();
        String kind = snapshot.source().kind() == SourceInfo.Kind.PROCESSES
                ? messages.text("services.processes")
                : messages.text("services.services", snapshot.source().id());
        // How long reading took is not among what a recording holds.
        String name = snapshot.duration().isZero() ? "services.source.recorded" : "services.source";
        return messages.text(name, snapshot.size(), kind,
                Ages.age(messages, age), Ages.took(messages, snapshot.duration()));
    }

    /** In the source's English: they are its own findings. */
    private String notes() {
        ServiceSnapshot snapshot = model.snapshotProperty().get();
        return snapshot == null ? "" : String.join("; ", snapshot.notes());
    }

    private String stale() {
        ServiceProblem problem = model.problemProperty().get();
        return problem == null ? "" : messages.text("services.stale", problem.reason());
    }

    private String difference() {
        ServiceDifference difference = model.differenceProperty().get();
        return Stream.of(words("failed", difference.failed()), words("stopped", difference.stopped()),
                        words("started", difference.started()), words("appeared", difference.appeared()),
                        words("vanished", difference.vanished()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private String words(String kind, List<ServiceRecord> records) {
        if (records.isEmpty()) {
            return "";
        }
        String names = records.stream().limit(NAMED).map(ServiceRecord::displayName).collect(Collectors.joining(", "));
        return messages.text("services.difference." + kind, names, Math.max(0, records.size() - NAMED));
    }

    private static StringBinding binding(Callable<String> text, ObservableValue<?>... on) {
        return Bindings.createStringBinding(text, on);
    }

    /** A part that is there only while it says something. */
    private Label label(String id, String style, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.maxWidthProperty().bind(root.widthProperty().subtract(24));
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
