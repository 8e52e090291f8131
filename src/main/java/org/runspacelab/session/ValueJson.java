package org.runspacelab.session;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Any value as JSON, bounded in depth and size. What has no JSON form is its text; what is larger than 64 KB is
 * {@code {"summary": …, "size": …}}.
 */
public final class ValueJson {

    private static final int MAX_SIZE = 64 * 1024;
    /** Where even counting the size stops. */
    private static final int MAX_COUNTED = 64 * MAX_SIZE;
    private static final int MAX_DEPTH = 20;

    private final JsonFactory factory;
    private final ValueText texts;

    public ValueJson(ValueText texts) {
        this(new JsonFactory(), texts);
    }

    ValueJson(JsonFactory factory, ValueText texts) {
        this.factory = factory;
        this.texts = texts;
    }

    /** A value by itself. */
    public String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toString();
    }

    void write(JsonGenerator json, @Nullable Object value) {
        if (isSmall(value)) {
            writeAny(json, value, 0);
            return;
        }
        BoundedWriter text = new BoundedWriter();
        try (JsonGenerator aside = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            writeAny(aside, value, 0);
        } catch (JacksonException | TooLarge e) {
            writeSummary(json, value, text.size);
            return;
        } catch (RuntimeException e) {
            // A collection that changes meanwhile, or foreign code that fails.
            json.writeString(texts.of(value));
            return;
        }
        if (text.size > MAX_SIZE) {
            writeSummary(json, value, text.size);
        } else {
            json.writeRawValue(text.kept.toString());
        }
    }

    private void writeSummary(JsonGenerator json, @Nullable Object value, long size) {
        json.writeStartObject();
        json.writeStringProperty("summary", texts.of(value));
        json.writeNumberProperty("size", size);
        json.writeEndObject();
    }

    private static boolean isSmall(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Boolean _, Integer _, Long _, Double _ -> true;
            case String text -> text.length() < MAX_SIZE / 8;
            default -> false;
        };
    }

    private void writeAny(JsonGenerator json, @Nullable Object value, int depth) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Short number -> json.writeNumber(number);
            case Byte number -> json.writeNumber(number.intValue());
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Float number when Float.isFinite(number) -> json.writeNumber(number);
            case Duration duration -> json.writeString(DurationText.format(duration));
            case Map<?, ?> map when depth < MAX_DEPTH -> writeMap(json, map, depth);
            case Collection<?> list when depth < MAX_DEPTH -> writeList(json, list, depth);
            case Record fields when depth < MAX_DEPTH && isOurs(fields) -> writeRecord(json, fields, depth);
            case Enum<?> constant -> json.writeString(constant.toString());
            case TemporalAccessor time -> json.writeString(time.toString());
            default -> json.writeString(texts.of(value));
        }
    }

    private void writeMap(JsonGenerator json, Map<?, ?> map, int depth) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeName(texts.of(entry.getKey()));
            writeAny(json, entry.getValue(), depth + 1);
        }
        json.writeEndObject();
    }

    private void writeList(JsonGenerator json, Collection<?> list, int depth) {
        json.writeStartArray();
        for (Object item : list) {
            writeAny(json, item, depth + 1);
        }
        json.writeEndArray();
    }

    /** Our own records, as the service list's, are data: an object with the fields that are known. */
    private void writeRecord(JsonGenerator json, Record fields, int depth) {
        json.writeStartObject();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            Object value = valueOf(fields, component);
            if (value != null) {
                json.writeName(component.getName());
                writeAny(json, value, depth + 1);
            }
        }
        json.writeEndObject();
    }

    private static @Nullable Object valueOf(Record fields, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Record fields) {
        return fields.getClass().getModule() == ValueJson.class.getModule();
    }

    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("too large", null, false, false);
        }
    }

    /** Keeps the text up to the size that is written in full, and counts on to its bound. */
    private static final class BoundedWriter extends Writer {
        private final StringWriter kept = new StringWriter();
        private long size;

        @Override
        public void write(char[] chars, int offset, int length) {
            if (size <= MAX_SIZE) {
                kept.write(chars, offset, length);
            }
            size += length;
            if (size > MAX_COUNTED) {
                throw new TooLarge();
            }
        }

        @Override
        public void flush() throws IOException {
            kept.flush();
        }

        @Override
        public void close() throws IOException {
            kept.close();
        }
    }
}
