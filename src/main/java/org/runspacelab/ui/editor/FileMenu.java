package org.runspacelab.ui.editor;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.theme.Confirmation;
import org.runspacelab.ui.theme.Messages;

/** New, open, save, and the examples. A text that is not saved is asked about before another takes its place. */
final class FileMenu {

    private static final String NAME = "script";

    private final EditorModel model;
    private final Messages messages;
    private final FileChoice files;
    private final MenuButton file;
    private final MenuButton examples;
    private final Menu recent;

    FileMenu(EditorModel model, Messages messages, FileChoice files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        recent = new Menu(messages.text("editor.recent"));
        recent.setId("editor-recent");
        file = button("file", Feather.FILE_TEXT);
        file.getItems().addAll(
                item("new", this::begin), item("open", this::open), recent, new SeparatorMenuItem(),
                item("save", this::save), item("saveAs", this::saveAs));
        examples = button("examples", Feather.BOOK_OPEN);
        for (String name : ScriptTexts.EXAMPLES) {
            MenuItem example = new MenuItem(name);
            example.setId("editor-example-" + name);
            example.setOnAction(_ -> unlessUnsaved(() -> model.beginExample(name)));
            examples.getItems().add(example);
        }
        model.deskProperty().map(Desk::recent).subscribe(this::fillRecent);
    }

    Node file() {
        return file;
    }

    Node examples() {
        return examples;
    }

    void begin() {
        unlessUnsaved(() -> model.begin(""));
    }

    void open() {
        unlessUnsaved(() -> {
            Path chosen = files.toOpenScripts().choose(file.getScene().getWindow(), NAME);
            if (chosen != null) {
                model.open(chosen);
            }
        });
    }

    void save() {
        Path known = model.deskProperty().get().file();
        if (known == null) {
            saveAs();
        } else {
            model.save(known);
        }
    }

    private void saveAs() {
        Path known = model.deskProperty().get().file();
        String name = known == null ? NAME : String.valueOf(known.getFileName()).replaceFirst("\\.groovy$", "");
        Path chosen = files.forScripts().choose(file.getScene().getWindow(), name);
        if (chosen != null) {
            model.save(chosen);
        }
    }

    private void unlessUnsaved(Runnable action) {
        Desk desk = model.deskProperty().get();
        if (!desk.isDirty() || desk.text().isBlank()) {
            action.run();
            return;
        }
        Path known = desk.file();
        String name = known == null
                ? messages.text("editor.untitled")
                : Objects.toString(known.getFileName(), known.toString());
        new Confirmation(messages).ask(file, "editor.discard", "editor-discard", name, action);
    }

    private void fillRecent(Iterable<Path> paths) {
        recent.getItems().clear();
        for (Path path : paths) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> unlessUnsaved(() -> model.open(path)));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.text("editor." + name));
        item.setId("editor-" + name);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuButton button(String name, Feather icon) {
        MenuButton button = new MenuButton(messages.text("editor." + name), new FontIcon(icon));
        button.setId("editor-" + name);
        button.setTooltip(new Tooltip(messages.text("editor." + name + ".hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
