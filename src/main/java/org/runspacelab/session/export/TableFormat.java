package org.runspacelab.session.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats a table can be saved in. */
public enum TableFormat {
    CSV(".csv") {
        /** With a byte-order mark: without it spreadsheets take the file for one of their country's old code page. */
        @Override
        public void write(Table table, Writer out) throws IOException {
            out.append('\uFEFF');
            CsvText.write(table, out);
        }
    },
    JSON(".json") {
        @Override
        public void write(Table table, Writer out) throws IOException {
            JsonText.write(table, out);
        }
    };

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** How the file's name ends, with the dot. */
    public String extension() {
        return extension;
    }

    public abstract void write(Table table, Writer out) throws IOException;

    /** The format that a file's name says. */
    public static Optional<TableFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> name.endsWith(format.extension)).findFirst();
    }
}
