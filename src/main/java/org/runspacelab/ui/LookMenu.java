package org.runspacelab.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.settings.UserChoices;
import org.runspacelab.ui.theme.Language;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.Motion;
import org.runspacelab.ui.theme.TextSize;
import org.runspacelab.ui.theme.Theme;

/** How the window looks: theme, language, text size, projector, motion. Belongs to the FX thread. */
final class LookMenu implements AutoCloseable {

    private final Messages messages;
    private final UserChoices choices;
    private final MenuButton root;
    private Subscription subscription = Subscription.EMPTY;

    LookMenu(Messages messages, UserChoices choices) {
        this.messages = messages;
        this.choices = choices;
        root = new MenuButton(messages.text("toolbar.look"), new FontIcon(Feather.SLIDERS));
        root.setId("toolbar-look");
        root.setTooltip(new Tooltip(messages.text("toolbar.look.hint")));
        root.setAccessibleHelp(messages.text("toolbar.look.hint"));
        TextSize text = choices.text();
        CheckMenuItem projector = new CheckMenuItem(messages.text("look.projector"));
        projector.setId("look-projector");
        projector.setSelected(text.projectorProperty().get());
        projector.setOnAction(_ -> text.projectorProperty().set(projector.isSelected()));
        follow(text.projectorProperty(), projector::setSelected);
        root.getItems().addAll(
                choice("theme", List.of(Theme.Choice.values()), choices.theme().choiceProperty(),
                        each -> messages.text("theme." + each)),
                choice("language", List.of(Language.values()), choices.languageProperty(),
                        each -> messages.text("language." + each)),
                choice("text", TextSize.STEPS, text.percentProperty().asObject(),
                        each -> messages.text("look.text.size", each)),
                choice("motion", List.of(Motion.values()), choices.motionProperty(),
                        each -> messages.text("motion." + each)),
                new SeparatorMenuItem(),
                item("bigger", text::bigger), item("smaller", text::smaller), item("normal", text::reset),
                new SeparatorMenuItem(), projector);
    }

    Node root() {
        return root;
    }

    void nextTheme() {
        Theme.Choice[] all = Theme.Choice.values();
        Property<Theme.Choice> now = choices.theme().choiceProperty();
        now.setValue(all[(now.getValue().ordinal() + 1) % all.length]);
    }

    void switchProjector() {
        var projector = choices.text().projectorProperty();
        projector.set(!projector.get());
    }

    /** The choices outlive this menu. */
    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.text("key." + name));
        item.setId("look-" + name);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private <T> Menu choice(String name, List<T> all, Property<T> chosen, Function<T, String> words) {
        Menu menu = new Menu(messages.text("look." + name));
        menu.setId("look-" + name);
        ToggleGroup group = new ToggleGroup();
        for (T each : all) {
            RadioMenuItem item = new RadioMenuItem(words.apply(each));
            item.setId("look-" + name + "-" + each.toString().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(_ -> chosen.setValue(each));
            follow(chosen, now -> item.setSelected(each.equals(now)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private <T> void follow(ObservableValue<T> value, Consumer<? super T> show) {
        subscription = subscription.and(value.subscribe(show));
    }
}
