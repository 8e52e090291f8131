package org.runspacelab.ui;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ServiceList;
import org.runspacelab.session.ResultText;
import org.runspacelab.ui.console.ConsoleView;
import org.runspacelab.ui.editor.EditorModel;
import org.runspacelab.ui.editor.EditorView;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.prompt.PromptModel;
import org.runspacelab.ui.prompt.PromptView;
import org.runspacelab.ui.theme.Lazy;

/** Where the user writes: the prompt and the editor, each with a thread of its own. Belongs to the FX thread. */
final class ScriptRooms implements AutoCloseable {

    private final Background promptWork = new Background();
    private final Background editorWork = new Background();
    private final PromptModel promptModel;
    private final PromptView prompt;
    private final EditorModel editorModel;
    private final Lazy<EditorView> editor;

    ScriptRooms(LabParts parts, FileChoice files, UiPulse pulse) {
        LabScripts scripts = new LabScripts(parts.session().scriptParent(), new ServiceList(parts.services()));
        promptModel = new PromptModel(parts.session(), scripts, new ResultText(parts.texts()), parts.settings(),
                parts.messages(), promptWork);
        prompt = new PromptView(promptModel, parts.messages());
        editorModel = new EditorModel(
                parts.session(), scripts, parts.settings(), parts.messages(), editorWork);
        editor = new Lazy<>(() -> new EditorView(editorModel, parts.messages(), files));
        pulse.add(promptWork);
        pulse.add(editorWork);
        pulse.add(promptModel);
        pulse.add(editorModel);
        pulse.add(editorModel.run());
    }

    /** The console with the prompt below it. */
    Node below(ConsoleView console) {
        VBox.setVgrow(console.root(), Priority.ALWAYS);
        return new VBox(console.root(), prompt.root());
    }

    Node editor() {
        return editor.get().root();
    }

    void goToPrompt(LowerTabs tabs) {
        tabs.show(LowerTabs.Room.CONSOLE);
        prompt.focus();
    }

    void goToEditor(LowerTabs tabs) {
        tabs.show(LowerTabs.Room.SCRIPTS);
        editor.get().focus();
    }

    /** Goes on with what another window has in them. */
    void adopt(ScriptRooms before) {
        promptModel.adopt(before.promptModel);
        editorModel.adopt(before.editorModel);
    }

    /** Ends what the prompt runs. What the editor started goes on with the session. */
    @Override
    public void close() {
        promptModel.close();
        editorModel.close();
        editor.ifMade(EditorView::close);
        promptWork.close();
        editorWork.close();
    }

    /** Waits for the files that the editor and the prompt write, until this {@link System#nanoTime()} at most. */
    void awaitWritten(long deadline) throws InterruptedException {
        promptWork.awaitWritten(deadline);
        editorWork.awaitWritten(deadline);
        editorModel.awaitWritten(deadline);
    }
}
