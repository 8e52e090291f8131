package org.runspacelab.ui.editor;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.ScriptCompileException.Mistake;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.theme.Messages;

/** The editor for scripts. */
public final class EditorView implements AutoCloseable {

    private static final String INDENT = "    ";

    private final EditorModel model;
    private final Messages messages;
    private final CodeArea area = new CodeArea();
    private final LineMarks marks = new LineMarks(area);
    private final FileMenu menu;
    private final RunBar run;
    private final VBox root;

    public EditorView(EditorModel model, Messages messages, FileChoice files) {
        this.model = model;
        this.messages = messages;
        menu = new FileMenu(model, messages, files);
        run = new RunBar(model, messages);
        FlowPane bar = new FlowPane(menu.file(), menu.examples(), name());
        bar.getChildren().addAll(run.nodes());
        bar.getStyleClass().add("editor-bar");
        area();
        VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(bar, scroll, new EditorStatus(model, messages, this::lead).root());
        root.setId("editor");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    public Node root() {
        return root;
    }

    /** Where the keyboard goes to write. */
    public void focus() {
        area.requestFocus();
    }

    /** Ends what the text area listens to. */
    @Override
    public void close() {
        area.dispose();
    }

    private void area() {
        area.setId("editor-text");
        area.getStyleClass().add("code-area");
        area.setAccessibleText(messages.text("editor.name"));
        area.setAccessibleHelp(messages.text("editor.help"));
        Label empty = new Label(messages.text("editor.empty"));
        empty.getStyleClass().add("text-muted");
        area.setPlaceholder(empty);
        model.deskProperty().subscribe(desk -> {
            if (!desk.text().equals(area.getText())) {
                area.replaceText(desk.text());
                area.getUndoManager().forgetHistory();
                area.moveTo(0);
                area.requestFollowCaret();
            }
        });
        // Only now that the text there is shown: an empty area would be taken for a text that was deleted.
        area.textProperty().subscribe(model::edited);
        model.examinedProperty().subscribe(this::show);
    }

    private Node name() {
        Label name = new Label();
        name.setId("editor-name");
        name.getStyleClass().add("editor-file");
        name.textProperty().bind(Bindings.createStringBinding(
                this::describe, model.deskProperty(), model.dirtyProperty()));
        return name;
    }

    private String describe() {
        Path file = model.deskProperty().get().file();
        String name = file == null
                ? messages.text("editor.untitled")
                : Objects.toString(file.getFileName(), file.toString());
        return model.dirtyProperty().get() ? messages.text("editor.unsaved", name) : name;
    }

    private void show(@Nullable Examined found) {
        if (found == null) {
            return;
        }
        if (found.spans() == null) {
            area.clearStyle(0, area.getLength());
        } else if (found.spans().length() == area.getLength()) {
            area.setStyleSpans(0, found.spans());
        }
        marks.show(found.mistakes());
    }

    private void lead(Mistake mistake) {
        if (mistake.line() > 0 && mistake.line() <= LineMarks.lines(area)) {
            int line = mistake.line() - 1;
            area.moveTo(line, Math.min(mistake.column() - 1, area.getParagraphLength(line)));
            area.requestFollowCaret();
        }
        area.requestFocus();
    }

    private void onKey(KeyEvent event) {
        Runnable action = event.isShortcutDown() ? withControl(event.getCode()) : alone(event);
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable withControl(KeyCode code) {
        return switch (code) {
            case ENTER -> run::run;
            case S -> menu::save;
            case O -> menu::open;
            case N -> menu::begin;
            default -> null;
        };
    }

    /** The tabulator indents, so there is another way out for the keyboard. */
    private @Nullable Runnable alone(KeyEvent event) {
        if (event.getTarget() != area) {
            return null;
        }
        return switch (event.getCode()) {
            case TAB -> event.isShiftDown() ? null : () -> area.replaceSelection(INDENT);
            case ESCAPE -> run::focus;
            case ENTER -> this::newLine;
            default -> null;
        };
    }

    /** The next line begins where this one does. */
    private void newLine() {
        String line = area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        area.replaceSelection("\n" + indent);
        area.requestFollowCaret();
    }
}
