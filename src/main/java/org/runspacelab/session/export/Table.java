package org.runspacelab.session.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns and rows as they are shown, to be written in a format.
 *
 * @param rows each with as many cells as there are columns
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {

    /**
     * One column.
     *
     * @param id its name in JSON, the same in every language
     * @param title its name for people
     */
    public record Column(String id, String title) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Set<String> ids = new HashSet<>();
        for (Column column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("two columns are called " + column.id());
            }
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells for %d columns".formatted(row.size(), columns.size()));
            }
        }
    }
}
