package org.runspacelab.session;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Any value as JSON, bounded in depth, size and time. What has no JSON form is its text, and so is what takes too
 * long; what is larger than 64 KB is {@code {"summary": …, "size": …}}.
 */
public final class ValueJson {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MAX_DEPTH = 20;

    private final JsonFactory factory;
    private final ValueText texts;
    /** For what lists hold: asked where the limit interrupts, and it has to end then. */
    private final ValueText inside;
    private final Duration limit;

    public ValueJson(ValueText texts) {
        this(new JsonFactory(), texts, LIMIT);
    }

    ValueJson(JsonFactory factory, ValueText texts, Duration limit) {
        this(factory, texts, texts, limit);
    }

    private ValueJson(JsonFactory factory, ValueText texts, ValueText inside, Duration limit) {
        this.factory = factory;
        this.texts = texts;
        this.inside = inside;
        this.limit = limit;
    }

    /** For one who waits for what values hold though it is interrupted meanwhile. */
    static ValueJson uninterruptible(JsonFactory factory, ValueText texts) {
        return new ValueJson(factory, texts.uninterruptibly(), texts, LIMIT);
    }

    /** A value by itself. */
    public String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toString();
    }

    /** A list or map as JSON that leaves nothing of it out; empty where it is too large, takes too long or fails. */
    Optional<String> whole(Object value) {
        try {
            BoundedText text = texts.foreign().call(limit, visit -> aside(value, visit));
            return text.isTooLarge() ? Optional.empty() : Optional.of(text.toString());
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    ValueText texts() {
        return texts;
    }

    void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case String text when text.length() < BoundedText.MAX_SIZE / 8 -> json.writeString(text);
            default -> writeAside(json, value);
        }
    }

    /** What may be large, slow or broken is written aside first. */
    private void writeAside(JsonGenerator json, Object value) {
        try {
            BoundedText text = texts.foreign().call(limit, visit -> aside(value, visit));
            if (text.isTooLarge()) {
                writeSummary(json, value, text.size());
            } else {
                json.writeRawValue(text.toString());
            }
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            // A collection that changes or is held meanwhile, or foreign code that fails.
            json.writeString(texts.of(value));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            json.writeString(texts.of(value));
        }
    }

    private BoundedText aside(Object value, ForeignCode.Visit visit) {
        BoundedText text = new BoundedText();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            writeAny(json, value, 0, visit);
        } catch (BoundedText.Full | JacksonException e) {
            if (!text.isTooLarge()) {
                throw e;
            }
        }
        return text;
    }

    private void writeSummary(JsonGenerator json, Object value, long size) {
        json.writeStartObject();
        json.writeStringProperty("summary", texts.of(value));
        json.writeNumberProperty("size", value instanceof String text ? Math.max(size, text.length()) : size);
        json.writeEndObject();
    }

    private void writeAny(JsonGenerator json, @Nullable Object value, int depth, ForeignCode.Visit visit) {
        boolean open = depth < MAX_DEPTH && value != null && !texts.foreign().isSlow(value);
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Short number -> json.writeNumber(number);
            case Byte number -> json.writeNumber(number.intValue());
            case BigInteger number when number.getClass() == BigInteger.class -> json.writeNumber(number);
            case BigDecimal number when number.getClass() == BigDecimal.class -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Float number when Float.isFinite(number) -> json.writeNumber(number);
            case Duration duration -> json.writeString(DurationText.format(duration));
            case SynchronizedStore store when open -> writeMap(json, store.snapshot(), depth, visit);
            case Map<?, ?> map when open -> writeMap(json, map, depth, visit);
            case Collection<?> list when open -> writeList(json, list, depth, visit);
            case RecordedValue recorded -> writeRecorded(json, recorded, depth, visit);
            case Record fields when open && isOurs(fields) -> writeRecord(json, fields, depth, visit);
            case Enum<?> constant when open -> json.writeString(constant.toString());
            case TemporalAccessor time when isOfJdk(time) -> json.writeString(time.toString());
            default -> json.writeString(inside.of(value));
        }
    }

    /** As it was read. */
    private void writeRecorded(JsonGenerator json, RecordedValue recorded, int depth, ForeignCode.Visit visit) {
        if (recorded.isWhole()) {
            writeAny(json, recorded.content(), depth, visit);
        } else {
            json.writeStartObject();
            json.writeStringProperty("summary", recorded.toString());
            json.writeNumberProperty("size", recorded.size());
            json.writeEndObject();
        }
    }

    private void writeMap(JsonGenerator json, Map<?, ?> map, int depth, ForeignCode.Visit visit) {
        json.writeStartObject();
        visit.enter(map);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = entry.getKey() instanceof String text ? text : inside.of(entry.getKey());
            json.writeName(HalfCharacters.replaced(name));
            writeAny(json, entry.getValue(), depth + 1, visit);
            visit.enter(map);
        }
        json.writeEndObject();
    }

    private void writeList(JsonGenerator json, Collection<?> list, int depth, ForeignCode.Visit visit) {
        json.writeStartArray();
        visit.enter(list);
        for (Object item : list) {
            writeAny(json, item, depth + 1, visit);
            visit.enter(list);
        }
        json.writeEndArray();
    }

    /** Our own records, as the service list's, are data: an object with the fields that are known. */
    private void writeRecord(JsonGenerator json, Record fields, int depth, ForeignCode.Visit visit) {
        json.writeStartObject();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            Object value = valueOf(fields, component);
            if (value != null) {
                json.writeName(component.getName());
                writeAny(json, value, depth + 1, visit);
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

    private static boolean isOfJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }
}
