package org.runspacelab.ui.export;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.export.SaveException;
import org.runspacelab.ui.theme.Messages;

/** One calm line about the last file: being saved, saved, or why not. Belongs to the FX thread. */
public final class ExportLine {

    private final Messages messages;
    private final Label root = new Label();
    private final Tooltip whole = new Tooltip();

    public ExportLine(Messages messages) {
        this.messages = messages;
        root.setId("export-line");
        root.getStyleClass().add("export-line");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    public Node root() {
        return root;
    }

    void saving(Path file) {
        show(file, messages.text("export.saving", file.getFileName()), Feather.SAVE, false);
    }

    void saved(Path file, Exported exported) {
        int rows = exported.table().rows().size();
        String text = exported.cut() == 0
                ? messages.text("export.saved", file.getFileName(), rows)
                : messages.text("export.saved.cut", file.getFileName(), rows, exported.cut());
        show(file, text, Feather.CHECK, false);
    }

    /** A picture, which has no rows. */
    void saved(Path file) {
        show(file, messages.text("export.saved.picture", file.getFileName()), Feather.CHECK, false);
    }

    /** Something that is now in the clipboard. */
    void copied(String what) {
        show(messages.text("export.copied", what), Feather.CLIPBOARD, false);
        root.setTooltip(null);
    }

    void failed(Path file, Exception problem) {
        String text = problem instanceof SaveException failed
                ? messages.text("export.problem." + failed.problem(), file.getFileName(), failed.reason())
                : messages.text("export.problem.OTHER", file.getFileName(), String.valueOf(problem.getMessage()));
        show(file, text, Feather.ALERT_TRIANGLE, true);
    }

    private void show(Path file, String text, Feather icon, boolean problem) {
        show(text, icon, problem);
        whole.setText(text + "\n" + file);
        root.setTooltip(whole);
    }

    private void show(String text, Feather icon, boolean problem) {
        root.setText(text);
        root.setGraphic(new FontIcon(icon));
        root.getStyleClass().remove("problem");
        if (problem) {
            root.getStyleClass().add("problem");
        }
        root.setVisible(true);
    }
}
