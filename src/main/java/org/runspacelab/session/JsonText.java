package org.runspacelab.session;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
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
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A JSON text read as plain values: null, Boolean, Long, BigInteger, Double, BigDecimal, String, List and Map, the
 * last two unmodifiable and in the text's order. Bounded in depth, items and length, so any text may be given to it.
 */
public final class JsonText {

    /** How deep lists and objects may be nested. */
    public static final int MAX_DEPTH = 100;
    /** How many values one text may hold. */
    public static final int MAX_ITEMS = 200_000;

    private static final int MAX_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final JsonParser json;
    private int items;

    private JsonText(JsonParser json) {
        this.json = json;
    }

    /**
     * The value of a text that holds one JSON value and nothing else.
     *
     * @throws IllegalArgumentException where it does not; the message says in a few words what is wrong and where
     */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonText reader = new JsonText(parser);
            Object value = reader.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw reader.wrong("something follows the value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException("too deep or too large", e);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new IllegalArgumentException(
                    place == null
                            ? "not JSON"
                            : "not JSON at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()),
                    e);
        }
    }

    /**
     * The text of a value that {@link #parse} could have given, indented for people. Halves of characters in names are
     * replaced, those in texts are kept.
     *
     * @throws IllegalArgumentException where it is of another kind
     */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(INDENTED, text)) {
            write(json, value);
        }
        return HalfCharacters.escaped(text.append('\n').toString());
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, item) -> {
                    json.writeName(HalfCharacters.replaced(String.valueOf(name)));
                    write(json, item);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("not plain: " + value.getClass().getName());
        }
    }

    private @Nullable Object value(@Nullable JsonToken token) {
        if (++items > MAX_ITEMS) {
            throw new IllegalArgumentException("more than %,d values".formatted(MAX_ITEMS));
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> whole(json.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> broken(json.getDoubleValue());
            case START_ARRAY -> list();
            case START_OBJECT -> map();
            case null -> throw wrong("nothing where a value belongs");
            default -> throw wrong("no value");
        };
    }

    private static Number whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    /** A double where it says the same, so that no digit gets lost. */
    private Number broken(double number) {
        String text = json.getString();
        if (Double.toString(number).equals(text)) {
            return number;
        }
        BigDecimal exact = new BigDecimal(text);
        boolean same = Double.isFinite(number) && exact.compareTo(new BigDecimal(Double.toString(number))) == 0;
        return same ? (Number) number : exact;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            list.add(value(next));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (JsonToken next = json.nextToken(); next == JsonToken.PROPERTY_NAME; next = json.nextToken()) {
            map.put(json.currentName(), value(json.nextToken()));
        }
        return Collections.unmodifiableMap(map);
    }

    private IllegalArgumentException wrong(String what) {
        var place = json.currentLocation();
        return new IllegalArgumentException(
                "%s at line %d, column %d".formatted(what, place.getLineNr(), place.getColumnNr()));
    }
}
