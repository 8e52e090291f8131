package org.runspacelab.session.export;

import java.io.IOException;
import java.util.Iterator;

/** A table as comma-separated values (RFC 4180) with a header line, safe to open in a spreadsheet. */
public final class CsvText {

    private CsvText() {}

    public static void write(Table table, Appendable out) throws IOException {
        line(table.columns().stream().map(column -> CellText.safe(column.title())).iterator(), out);
        for (var row : table.rows()) {
            line(row.stream().map(CellText::of).iterator(), out);
        }
    }

    private static void line(Iterator<String> cells, Appendable out) throws IOException {
        while (cells.hasNext()) {
            out.append(quoted(cells.next())).append(cells.hasNext() ? "," : "\r\n");
        }
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ')
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
