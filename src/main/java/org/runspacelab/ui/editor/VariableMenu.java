package org.runspacelab.ui.editor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.theme.Messages;

/** Which of the session's things a script finds as variables: the store and the host at first. */
final class VariableMenu {

    private final LabSession session;
    private final Messages messages;
    private final MenuButton menu = new MenuButton("", new FontIcon(Feather.SHARE_2));
    private final Set<String> chosen = new LinkedHashSet<>(List.of("hash", SharedChoice.HOST));

    VariableMenu(LabSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        menu.setId("editor-variables");
        menu.setTooltip(new Tooltip(messages.text("editor.variables.hint")));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(_ -> fill());
        fill();
    }

    Node root() {
        return menu;
    }

    /** What is chosen and still there, by the names that scripts use. */
    Map<String, @Nullable Object> variables(RunPlace place) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (SharedChoice choice : SharedChoice.of(session)) {
            // A process has a host of its own.
            boolean fits = place != RunPlace.JOB || !choice.variable().equals(SharedChoice.HOST);
            if (fits && chosen.contains(choice.variable())) {
                variables.put(choice.variable(), choice.value());
            }
        }
        return variables;
    }

    private void fill() {
        menu.getItems().setAll(SharedChoice.of(session).stream().map(this::item).toList());
        menu.setText(messages.text("editor.variables", String.join(", ", chosen)));
    }

    private CheckMenuItem item(SharedChoice choice) {
        CheckMenuItem item = new CheckMenuItem(choice.label());
        item.setMnemonicParsing(false);
        item.setId("editor-variable-" + choice.variable());
        item.setSelected(chosen.contains(choice.variable()));
        item.selectedProperty().subscribe((_, on) -> {
            if (on) {
                chosen.add(choice.variable());
            } else {
                chosen.remove(choice.variable());
            }
            menu.setText(messages.text("editor.variables", String.join(", ", chosen)));
        });
        return item;
    }
}
