package org.runspacelab.session;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StateChange;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events as JSON Lines, format 1: one object a line, numbered from 1. An interrupt makes no line shorter. Belongs to
 * one thread.
 */
public final class EventJson {

    /** The number of the format that is written here. */
    public static final int FORMAT = 1;

    /** A text longer than that is cut: nothing here may make a line that no reader takes. */
    private static final int MAX_TEXT = 128 * 1024;
    private static final int USUAL_LINE = 64 * 1024;
    /** Of what is too large or broken to be written whole. */
    private static final int MAX_OBSERVED = 1_000;

    private final JsonFactory factory = new JsonFactory();
    private final ValueJson values;
    private final String version;
    private final TimeText times;
    private final StringWriter line = new StringWriter();
    private long seq;

    public EventJson(LabClock clock, ValueText texts, String version) {
        this.times = new TimeText(clock);
        this.values = ValueJson.uninterruptible(factory, texts);
        this.version = version;
    }

    /** The event's line, without a line end. */
    public String line(LabEvent event) {
        return line(event.nanos(), json -> fields(json, event));
    }

    /** The line, without a line end, that says why a recording ends before its session. */
    public String cutLine(long nanos, String reason) {
        return line(nanos, json -> {
            kind(json, "cut");
            json.writeStringProperty("reason", reason);
        });
    }

    /** Says that the last line was not used: the next one gets its number. */
    public void takeBack() {
        seq--;
    }

    private String line(long nanos, Consumer<JsonGenerator> fields) {
        line.getBuffer().setLength(0);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("seq", seq + 1);
            json.writeStringProperty("at", times.of(nanos));
            fields.accept(json);
            json.writeEndObject();
        }
        // Only a line that was made has its number.
        seq++;
        String made = HalfCharacters.escaped(line.toString());
        if (made.length() > USUAL_LINE) {
            line.getBuffer().setLength(0);
            line.getBuffer().trimToSize();
        }
        return made;
    }

    private void fields(JsonGenerator json, LabEvent event) {
        switch (event) {
            case LabEvent.Began began -> began(json, began);
            case LabEvent.Written written -> written(json, written);
            case LabEvent.ReceiptClosed closed -> receipt(json, closed.receipt());
            case LabEvent.StateChanged changed -> state(json, changed.change());
            case LabEvent.LineWritten line -> line(json, line.line());
            case LabEvent.Dropped dropped -> {
                kind(json, "dropped");
                json.writeNumberProperty("count", dropped.count());
            }
            case LabEvent.Result result -> result(json, result);
        }
    }

    private void began(JsonGenerator json, LabEvent.Began began) {
        kind(json, "session");
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("app", "Runspace Lab");
        json.writeStringProperty("version", version);
        json.writeStringProperty("scenario", began.scenario());
    }

    private void written(JsonGenerator json, LabEvent.Written written) {
        StoreEntry entry = written.entry();
        Receipt receipt = entry.receipt();
        kind(json, receipt == null ? "write" : "inject");
        json.writeStringProperty("store", written.store());
        json.writeName("key");
        values.write(json, entry.key());
        json.writeStringProperty("type", ValueText.typeOf(entry.value()));
        json.writeName("value");
        values.write(json, entry.value());
        json.writeNumberProperty("version", entry.version());
        json.writeStringProperty("writer", entry.writer().name());
        if (entry.removed()) {
            json.writeBooleanProperty("removed", true);
        }
        if (receipt != null) {
            json.writeNumberProperty("receipt", receipt.id());
        }
    }

    private static void receipt(JsonGenerator json, Receipt receipt) {
        kind(json, "receipt");
        json.writeNumberProperty("receipt", receipt.id());
        switch (receipt.outcome()) {
            case Receipt.Seen seen -> outcome(json, "seen", seen.by().name(), seen.nanos() - receipt.nanos());
            case Receipt.Overwritten over ->
                outcome(json, "overwritten", over.by().name(), over.nanos() - receipt.nanos());
            case Receipt.Unread unread -> outcome(json, "unread", null, unread.nanos() - receipt.nanos());
            case Receipt.Pending _ -> throw new IllegalArgumentException("receipt is pending");
        }
    }

    private static void outcome(JsonGenerator json, String outcome, @Nullable String by, long afterNanos) {
        json.writeStringProperty("outcome", outcome);
        if (by != null) {
            json.writeStringProperty("by", by);
        }
        json.writeNumberProperty("afterMillis", afterNanos / 1e6);
    }

    private static void state(JsonGenerator json, StateChange change) {
        kind(json, "state");
        json.writeStringProperty("source", change.source());
        json.writeStringProperty("of", change.of().toString());
        json.writeStringProperty("state", change.state());
        if (change.runspace() != null) {
            json.writeStringProperty("runspace", change.runspace());
        }
        if (change.reason() != null) {
            json.writeStringProperty("reason", bounded(change.reason()));
        }
    }

    private static void line(JsonGenerator json, HostLine line) {
        kind(json, "line");
        json.writeStringProperty("source", line.source());
        json.writeStringProperty("stream", line.stream().toString());
        json.writeStringProperty("text", bounded(line.text()));
    }

    private void result(JsonGenerator json, LabEvent.Result result) {
        kind(json, "result");
        json.writeStringProperty("scenario", result.scenario());
        json.writeName("observed");
        observed(json, result.observed());
        json.writeBooleanProperty("ok", result.ok());
        if (result.error() != null) {
            json.writeStringProperty("error", bounded(result.error()));
        }
    }

    /** Always an object, for that is what a reader expects: where it can't be written whole, of one-line texts. */
    private void observed(JsonGenerator json, Map<String, ? extends @Nullable Object> observed) {
        Optional<String> whole = values.whole(observed).filter(text -> text.startsWith("{"));
        if (whole.isPresent()) {
            json.writeRawValue(whole.get());
            return;
        }
        json.writeStartObject();
        observed.entrySet().stream().limit(MAX_OBSERVED).forEach(one ->
                json.writeStringProperty(
                        HalfCharacters.replaced(ValueText.line(one.getKey())), values.texts().of(one.getValue())));
        json.writeEndObject();
    }

    private static String bounded(String text) {
        return text.length() <= MAX_TEXT
                ? text
                : text.substring(0, MAX_TEXT) + "… (" + text.length() + " characters)";
    }

    private static void kind(JsonGenerator json, String kind) {
        json.writeStringProperty("kind", kind);
    }
}
