package org.runspacelab.ui.replay;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.theme.Messages;

/** Says that this is a replay and where it stands, with everything to go about in it. Belongs to the FX thread. */
final class ReplayBar {

    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, ReplayPlayer.AS_FAST);
    /** A page of the slider, of all there is. */
    private static final double PAGE = 0.05;

    private final ReplayModel model;
    private final Messages messages;
    private final Button play;
    private final Slider slider = new Slider();
    private final VBox root;

    ReplayBar(ReplayModel model, String name, Messages messages) {
        this.model = model;
        this.messages = messages;
        play = button("play", Feather.PLAY, model::toggle);
        play.getStyleClass().add("accent");
        model.playingProperty().subscribe(this::showPlaying);
        HBox hands = new HBox(
                button("start", Feather.SKIP_BACK, model::toStart),
                button("mark-back", Feather.CHEVRONS_LEFT, () -> model.toMark(false)),
                button("step-back", Feather.CHEVRON_LEFT, () -> model.step(-1)),
                play,
                button("step", Feather.CHEVRON_RIGHT, () -> model.step(1)),
                button("mark", Feather.CHEVRONS_RIGHT, () -> model.toMark(true)),
                button("end", Feather.SKIP_FORWARD, model::toEnd),
                slider(), speeds());
        hands.getStyleClass().add("replay-hands");
        root = new VBox(banner(name), hands);
        root.getStyleClass().add("replay-bar");
    }

    VBox root() {
        return root;
    }

    void focus() {
        play.requestFocus();
    }

    private HBox banner(String name) {
        Label title = new Label(messages.text("replay.banner", name));
        title.setId("replay-title");
        title.getStyleClass().add("replay-title");
        title.setMinWidth(0);
        Label position = new Label();
        position.setId("replay-position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        position.textProperty().bind(model.positionProperty());
        Label notes = new Label();
        notes.setId("replay-notes");
        notes.getStyleClass().add("replay-notes");
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.textProperty().bind(model.notesProperty());
        HBox.setHgrow(notes, Priority.ALWAYS);
        notes.setMaxWidth(Double.MAX_VALUE);
        HBox banner = new HBox(new FontIcon(Feather.FILM), title, position, notes);
        banner.setId("replay-banner");
        banner.getStyleClass().add("replay-banner");
        return banner;
    }

    private Slider slider() {
        slider.setId("replay-slider");
        slider.setMax(Math.max(0.001, model.length()));
        slider.setBlockIncrement(slider.getMax() * PAGE);
        slider.setAccessibleText(messages.text("replay.slider"));
        slider.setTooltip(new Tooltip(messages.text("replay.slider")));
        slider.valueProperty().bindBidirectional(model.secondsProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private ComboBox<Double> speeds() {
        ComboBox<Double> speeds = new ComboBox<>();
        speeds.getItems().setAll(SPEEDS);
        speeds.setId("replay-speed");
        speeds.setAccessibleText(messages.text("replay.speed"));
        speeds.setTooltip(new Tooltip(messages.text("replay.speed")));
        speeds.setMinWidth(Region.USE_PREF_SIZE);
        speeds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double speed) {
                return speed == null ? "" : speed == ReplayPlayer.AS_FAST
                        ? messages.text("replay.speed.fast")
                        : messages.text("replay.speed.times", speed);
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("speeds are chosen, not typed");
            }
        });
        speeds.setValue(1.0);
        speeds.valueProperty().subscribe((_, speed) -> model.setSpeed(speed));
        return speeds;
    }

    private void showPlaying(boolean isPlaying) {
        String text = messages.text(isPlaying ? "replay.pause" : "replay.play");
        play.setGraphic(new FontIcon(isPlaying ? Feather.PAUSE : Feather.PLAY));
        play.setAccessibleText(text);
        play.setTooltip(new Tooltip(text));
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        String text = messages.text("replay." + name.toLowerCase(Locale.ROOT));
        button.setId("replay-" + name);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
