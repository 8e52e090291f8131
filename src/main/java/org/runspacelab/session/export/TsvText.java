package org.runspacelab.session.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table as tab-separated lines with a header, as spreadsheets take it from the clipboard. */
public final class TsvText {

    private TsvText() {}

    public static String of(Table table) {
        StringBuilder text = new StringBuilder(line(table.columns(), column -> CellText.safe(column.title())));
        table.rows().forEach(row -> text.append('\n').append(line(row, CellText::of)));
        return text.toString();
    }

    private static <T> String line(List<T> cells, Function<T, String> text) {
        return cells.stream().map(cell -> quoted(text.apply(cell))).collect(Collectors.joining("\t"));
    }

    /** Quoted as spreadsheets themselves do where a cell has tabs or lines. */
    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == '\t' || c == '\r' || c == '\n') || cell.startsWith("\"");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
