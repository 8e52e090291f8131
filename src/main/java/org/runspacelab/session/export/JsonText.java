package org.runspacelab.session.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A table as a JSON array with an object for each row, one a line. */
public final class JsonText {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonText() {}

    /** Writes it all and leaves the writer open. */
    public static void write(Table table, Writer out) throws IOException {
        String before = "[\n";
        for (List<Cell> row : table.rows()) {
            out.append(before);
            object(table.columns(), row, out);
            before = ",\n";
        }
        out.append(table.rows().isEmpty() ? "[]\n" : "\n]\n");
    }

    private static void object(List<Table.Column> columns, List<Cell> row, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeName(columns.get(i).id());
                value(json, row.get(i));
            }
            json.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getOriginalMessage(), e);
        }
    }

    private static void value(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Empty _ -> json.writeNull();
            case Cell.Text(String text) -> json.writeString(CellText.wellFormed(text));
            case Cell.Value(_, String raw) -> json.writeRawValue(CellText.wellFormed(raw));
            case Cell.Numeric(Number number) -> number(json, number);
        }
    }

    private static void number(JsonGenerator json, Number number) {
        switch (number) {
            case BigInteger big -> json.writeNumber(big);
            case BigDecimal big -> json.writeNumber(big);
            case Double d -> json.writeNumber(d);
            case Float f -> json.writeNumber(f);
            default -> json.writeNumber(number.longValue());
        }
    }
}
