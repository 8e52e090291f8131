package org.runspacelab.ui.replay;

import java.nio.file.Path;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.session.ValueText;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.timeline.RecordedTimeline;

/**
 * Opens recordings: says how far reading one is, or why it can't be read, and shows it. Belongs to the FX thread, but
 * for the pulse's part.
 */
public final class ReplayRoom implements PulseSource, AutoCloseable {

    /** A recording being read, and what will show its events. */
    private record Opening(ReplayPlayer player, RecordedTimeline timeline) {}

    private final FileChoice files;
    private final ValueText texts;
    private final Messages messages;
    private final ZoneId zone;
    private final UserChoices choices;
    private final Button button;
    private final Label line = new Label();
    private final HBox bar;
    private final Button cancel;
    /** Set by the FX thread. */
    private volatile @Nullable Opening opening;
    private int toldPercent = -1;

    /** @param zone in which times of day are shown */
    public ReplayRoom(FileChoice files, ValueText texts, Messages messages, ZoneId zone, UserChoices choices) {
        this.files = files;
        this.texts = texts;
        this.messages = messages;
        this.zone = zone;
        this.choices = choices;
        button = new Button(messages.text("toolbar.replay"), new FontIcon(Feather.FILM));
        button.setId("toolbar-replay");
        button.setTooltip(new Tooltip(messages.text("toolbar.replay.hint")));
        button.setAccessibleHelp(messages.text("toolbar.replay.hint"));
        button.setOnAction(_ -> open());
        line.setId("replay-line");
        line.getStyleClass().add("record-line");
        cancel = new Button(messages.text("replay.cancel"));
        cancel.setId("replay-cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(_ -> cancel());
        cancel.managedProperty().bind(cancel.visibleProperty());
        bar = new HBox(line, cancel);
        bar.getStyleClass().add("replay-line");
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
    }

    public Button button() {
        return button;
    }

    /** How far opening is; there only while there is something to say. */
    public Node line() {
        return bar;
    }

    /** Asks for a recording and opens it; one at a time. */
    public void open() {
        Path file = opening == null ? files.forRecordings().open(button.getScene().getWindow()) : null;
        if (file != null) {
            RecordedTimeline timeline = new RecordedTimeline(LiveLoop.FLAG);
            ReplayPlayer player = new ReplayPlayer(file, timeline);
            opening = new Opening(player, timeline);
            say(messages.text("replay.opening", file.getFileName(), 0), Feather.FILM, false);
            cancel.setVisible(true);
            player.load();
        }
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Opening reading = opening;
        if (reading == null) {
            return null;
        }
        ReplayPlayer player = reading.player();
        if (player.facts() != null) {
            return () -> show(reading);
        }
        String problem = player.problem();
        if (problem != null) {
            return () -> fail(reading, problem);
        }
        int percent = player.percent();
        if (percent == toldPercent) {
            return null;
        }
        toldPercent = percent;
        String text = messages.text("replay.opening", player.file().getFileName(), percent);
        return () -> {
            if (opening == reading) {
                say(text, Feather.FILM, false);
            }
        };
    }

    /** What the user wanted opened is opened, whether the view stands still or not. */
    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }

    /** What is being read is not opened any more; what is open stays. */
    @Override
    public void close() {
        cancel();
    }

    private void cancel() {
        Opening reading = opening;
        if (reading != null) {
            opening = null;
            reading.player().close();
        }
        bar.setVisible(false);
    }

    private void show(Opening reading) {
        if (opening == reading) {
            opening = null;
            bar.setVisible(false);
            new ReplayStage(reading.player(), reading.timeline(), texts, messages, zone, choices,
                    button.getScene().getWindow()).show();
        }
    }

    private void fail(Opening reading, String problem) {
        if (opening == reading) {
            opening = null;
            reading.player().close();
            say(messages.text("replay.failed", problem), Feather.ALERT_TRIANGLE, true);
            cancel.setVisible(false);
        }
    }

    private void say(String text, Feather icon, boolean isProblem) {
        line.setText(text);
        line.setGraphic(new FontIcon(icon));
        line.setTooltip(new Tooltip(text));
        line.getStyleClass().remove("problem");
        if (isProblem) {
            line.getStyleClass().add("problem");
        }
        bar.setVisible(true);
    }
}
