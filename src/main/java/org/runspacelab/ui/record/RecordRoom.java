package org.runspacelab.ui.record;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/** The button that records the session, and the line that says how far the recording is. Belongs to the FX thread. */
public final class RecordRoom {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final RecordModel model;
    private final FileChoice files;
    private final LabClock clock;
    private final ZoneId zone;
    private final ToggleButton button;
    private final Label line = new Label();

    /**
     * @param files where the recording is to be
     * @param zone in which the time in its name is
     */
    public RecordRoom(SessionRecording recording, FileChoice files, Background background, Messages messages,
            LabClock clock, ZoneId zone) {
        this.model = new RecordModel(recording, background, messages);
        this.files = files;
        this.clock = clock;
        this.zone = zone;
        button = new ToggleButton(messages.text("toolbar.record"), new FontIcon(Feather.DISC));
        button.setId("toolbar-record");
        button.getStyleClass().add("record-button");
        button.setTooltip(new Tooltip(messages.text("toolbar.record.hint")));
        button.setAccessibleHelp(messages.text("toolbar.record.hint"));
        button.setOnAction(_ -> toggle());
        model.runningProperty().subscribe(button::setSelected);
        line.setId("record-line");
        line.getStyleClass().add("record-line");
        line.managedProperty().bind(line.visibleProperty());
        model.lookProperty().subscribe(this::show);
    }

    public ToggleButton button() {
        return button;
    }

    /** "Recording 1.2 MB, 3,400 events"; not there before the first recording. */
    public Node line() {
        return line;
    }

    /** To be given to the pulse. */
    public PulseSource source() {
        return model;
    }

    /** Asks for a file and records, or ends the recording. */
    public void toggle() {
        if (model.runningProperty().get()) {
            model.stop();
        } else {
            Path file = files.forRecordings().choose(button.getScene().getWindow(), "session-" + now());
            if (file != null) {
                model.start(file);
            }
        }
        // It shows what is.
        button.setSelected(model.runningProperty().get());
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instantOf(clock.nanos()), zone).format(NOW);
    }

    private void show(RecordModel.Look look) {
        line.setVisible(look.kind() != RecordModel.Look.Kind.NONE);
        line.setText(look.text());
        line.setGraphic(new FontIcon(switch (look.kind()) {
            case NONE, RECORDING -> Feather.DISC;
            case DONE -> Feather.CHECK;
            case FAILED -> Feather.ALERT_TRIANGLE;
        }));
        line.getStyleClass().removeAll("recording", "problem");
        switch (look.kind()) {
            case RECORDING -> line.getStyleClass().add("recording");
            case FAILED -> line.getStyleClass().add("problem");
            case NONE, DONE -> {}
        }
        line.setTooltip(new Tooltip(look.text() + "\n" + look.file()));
    }
}
