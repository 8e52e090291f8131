package org.runspacelab.ui.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.script.ScriptCompileException.Mistake;

/** The lines' numbers, and a mark beside those with a mistake, which are coloured as well. */
final class LineMarks {

    private final CodeArea area;
    private final Set<Integer> marked = new HashSet<>();
    private List<Mistake> mistakes = List.of();

    LineMarks(CodeArea area) {
        this.area = area;
        area.setParagraphGraphicFactory(this::number);
    }

    /** Marks these and no others. */
    void show(List<Mistake> found) {
        Set<Integer> changed = new HashSet<>(marked);
        mistakes = List.copyOf(found);
        marked.clear();
        found.stream().map(Mistake::line).filter(line -> line > 0).forEach(marked::add);
        changed.addAll(marked);
        int lines = lines(area);
        for (int line : changed) {
            if (line <= lines) {
                area.setParagraphStyle(line - 1, marked.contains(line) ? List.of("mistaken-line") : List.of());
                area.recreateParagraphGraphic(line - 1);
            }
        }
    }

    /** How many lines the text has. */
    static int lines(CodeArea area) {
        return 1 + (int) area.getText().chars().filter(sign -> sign == '\n').count();
    }

    private Node number(int index) {
        int line = index + 1;
        Label number = new Label(String.valueOf(line));
        number.getStyleClass().add("line-number");
        mistakes.stream().filter(mistake -> mistake.line() == line).findFirst().ifPresent(mistake -> {
            number.getStyleClass().add("mistaken");
            number.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            number.setTooltip(new Tooltip(mistake.toString()));
        });
        return number;
    }
}
