package org.runspacelab.job;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * JSON as null, Boolean, String, List and Map, and nothing else: numbers are texts that say their type. Bounded
 * in depth and items. Written in ASCII, so that half a character survives as well.
 */
final class JsonTree {

    static final int MAX_DEPTH = 120;
    static final int MAX_NODES = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 10)
                    .maxStringLength(LineInput.MAX_LINE)
                    .build())
            .build();

    private final JsonParser json;
    private int nodes;

    private JsonTree(JsonParser json) {
        this.json = json;
    }

    static String write(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, tree);
        }
        return text.toString();
    }

    /** @throws ProtocolException where it is not JSON of this kind, too deep or too large */
    static @Nullable Object read(String line) throws ProtocolException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            JsonTree tree = new JsonTree(json);
            Object value = tree.value(json.nextToken(), 0);
            if (json.nextToken() != null) {
                throw new ProtocolException("a line goes on after its message");
            }
            return value;
        } catch (JacksonException e) {
            throw new ProtocolException("a line is not JSON");
        }
    }

    private static void write(JsonGenerator json, @Nullable Object tree) {
        switch (tree) {
            case null -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case String text -> json.writeString(text);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, value) -> {
                    json.writeName(String.valueOf(name));
                    write(json, value);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("not of a tree: " + tree.getClass());
        }
    }

    private @Nullable Object value(@Nullable JsonToken token, int depth) throws ProtocolException {
        if (depth > MAX_DEPTH) {
            throw new ProtocolException("a message is nested deeper than " + MAX_DEPTH);
        }
        if (++nodes > MAX_NODES) {
            throw new ProtocolException("a message has more than %,d items".formatted(MAX_NODES));
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getString();
            case START_ARRAY -> list(depth);
            case START_OBJECT -> map(depth);
            case null, default -> throw new ProtocolException("a line is not a message");
        };
    }

    private List<@Nullable Object> list(int depth) throws ProtocolException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            list.add(value(next, depth + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(int depth) throws ProtocolException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (JsonToken next = json.nextToken(); next == JsonToken.PROPERTY_NAME; next = json.nextToken()) {
            map.put(json.currentName(), value(json.nextToken(), depth + 1));
        }
        return map;
    }
}
