package org.runspacelab.ui.prompt;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import org.runspacelab.script.Completion;
import org.runspacelab.ui.theme.Messages;

/** What the word before the cursor may become: what all have in common is put in at once, the rest is a menu. */
final class CompletionMenu {

    private static final int MAX_SHOWN = 10;

    private final TextArea input;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    CompletionMenu(TextArea input, Messages messages) {
        this.input = input;
        this.messages = messages;
        menu.setId("prompt-completion");
        input.textProperty().subscribe(menu::hide);
    }

    /** Offers these in place of what stands before the cursor. */
    void offer(Completion completion) {
        List<String> names = completion.candidates();
        int cursor = input.getCaretPosition();
        if (names.isEmpty() || completion.from() > cursor) {
            return;
        }
        String common = names.stream().reduce(CompletionMenu::common).orElse("");
        if (common.length() > cursor - completion.from()) {
            input.replaceText(completion.from(), cursor, common);
        }
        if (names.size() > 1) {
            int end = input.getCaretPosition();
            show(names, name -> input.replaceText(completion.from(), end, name));
        }
    }

    private void show(List<String> names, Consumer<String> chosen) {
        List<MenuItem> items = names.stream().limit(MAX_SHOWN).map(name -> item(name, chosen)).toList();
        menu.getItems().setAll(items);
        if (names.size() > MAX_SHOWN) {
            MenuItem more = new MenuItem(messages.text("prompt.completion.more", names.size() - MAX_SHOWN));
            more.setDisable(true);
            menu.getItems().add(more);
        }
        menu.show(input, Side.TOP, 0, 0);
    }

    private static MenuItem item(String name, Consumer<String> chosen) {
        MenuItem item = new MenuItem(name);
        // An underscore is part of the name and no mark of a key.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> chosen.accept(name));
        return item;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
