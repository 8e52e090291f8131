package org.runspacelab.service.systemd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@code systemctl -o json} prints: an array of flat objects. Numbers and the like are left aside, and so is what
 * comes after so many rows; those are counted.
 *
 * @param rows    texts by name, in order
 * @param dropped rows that were left aside
 */
record UnitTable(List<Map<String, String>> rows, int dropped) {

    static final int MAX_ROWS = 20_000;

    private static final int MAX_TEXT = 64 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).maxStringLength(MAX_TEXT).build())
            .build();

    /** Whether this begins as a JSON array; a systemd that does not know JSON prints columns. */
    static boolean isJson(byte[] output) {
        for (byte one : output) {
            if (!Character.isWhitespace(one)) {
                return one == '[';
            }
        }
        return false;
    }

    /** @throws IOException where it is no such array, or not whole */
    static UnitTable parse(byte[] output) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), output)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("systemctl printed no list of units");
            }
            List<Map<String, String>> rows = new ArrayList<>();
            int dropped = 0;
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new IOException("systemctl printed a list of units that is broken");
                }
                Map<String, String> row = row(json);
                if (rows.size() < MAX_ROWS) {
                    rows.add(row);
                } else {
                    dropped++;
                }
            }
            return new UnitTable(rows, dropped);
        } catch (JacksonException e) {
            throw new IOException("systemctl printed a list of units that is broken", e);
        }
    }

    private static Map<String, String> row(JsonParser json) {
        Map<String, String> row = new HashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                row.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        return row;
    }
}
