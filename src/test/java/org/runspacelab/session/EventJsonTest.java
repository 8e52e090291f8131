package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.store.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each kind of event as the contract's table has it. */
@Timeout(60)
class EventJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FakeClock clock = new FakeClock();
    private final LabSession session = new LabSession(clock);
    private final EventFeed feed = new EventFeed(session);
    private final ValueText texts = TestTexts.patient();
    private final EventJson events = new EventJson(clock, texts, "1.2.3");

    @AfterEach
    void end() {
        session.close();
        texts.close();
    }

    @Test
    void theFirstLineTellsFormatAndVersion() {
        JsonNode line = line(new LabEvent.Began(Duration.ofMillis(1_500).toNanos(), "live-loop"));

        assertFields(line, "session", "format", "app", "version", "scenario");
        assertThat(line.get("format").asInt()).isEqualTo(1);
        assertThat(line.get("app").asString()).isEqualTo("Runspace Lab");
        assertThat(line.get("version").asString()).isEqualTo("1.2.3");
        assertThat(line.get("scenario").asString()).isEqualTo("live-loop");
        assertThat(line.get("at").asString()).endsWith("Z");
        assertThat(Instant.parse(line.get("at").asString())).isEqualTo(FakeClock.BEGIN.plusMillis(1_500));
    }

    @Test
    void aWriteTellsStoreKeyTypeValueVersionAndWriter() throws Exception {
        Actor.pipeline("runspace-1").call(() -> session.store().put("value", 5L));

        JsonNode line = next();

        assertFields(line, "write", "store", "key", "type", "value", "version", "writer");
        assertThat(line.get("store").asString()).isEqualTo("hash");
        assertThat(line.get("key").asString()).isEqualTo("value");
        assertThat(line.get("type").asString()).isEqualTo("long");
        assertThat(line.get("value").asLong()).isEqualTo(5);
        assertThat(line.get("version").asLong()).isEqualTo(1);
        assertThat(line.get("writer").asString()).isEqualTo("runspace-1");
    }

    @Test
    void aNumberIsAKeyOfItsOwn() {
        session.store().put(3, null);

        JsonNode line = next();

        assertThat(line.get("key").isNumber()).isTrue();
        assertThat(line.get("value").isNull()).isTrue();
        assertThat(line.get("type").asString()).isEqualTo("null");
    }

    @Test
    void whatHasNoJsonFormIsItsTextWithItsType() {
        session.store().put("Host", session.host());

        JsonNode line = next();

        assertThat(line.get("value").asString()).isEqualTo("Runspace Lab");
        assertThat(line.get("type").asString()).isEqualTo("Host");
    }

    @Test
    void aRemovalSaysSo() {
        session.store().put("value", 5);
        session.store().remove("value");

        JsonNode line = lines().getLast();

        assertFields(line, "write", "store", "key", "type", "value", "version", "writer", "removed");
        assertThat(line.get("removed").asBoolean()).isTrue();
        assertThat(line.get("version").asLong()).isEqualTo(2);
    }

    @Test
    void anInjectionIsAWriteWithTheIdOfItsReceipt() {
        session.inject("value", 100);

        JsonNode line = next();

        assertFields(line, "inject", "store", "key", "type", "value", "version", "writer", "receipt");
        assertThat(line.get("receipt").asLong()).isEqualTo(1);
        assertThat(line.get("writer").asString()).isEqualTo("you");
    }

    @Test
    void aReceiptTellsWhoSawItAfterHowLong() throws Exception {
        session.inject("value", 100);
        clock.advance(Duration.ofNanos(1_500_000));
        Actor.pipeline("runspace-1").call(() -> session.store().get("value"));

        JsonNode line = lines().getLast();

        assertFields(line, "receipt", "receipt", "outcome", "by", "afterMillis");
        assertThat(line.get("receipt").asLong()).isEqualTo(1);
        assertThat(line.get("outcome").asString()).isEqualTo("seen");
        assertThat(line.get("by").asString()).isEqualTo("runspace-1");
        assertThat(line.get("afterMillis").asDouble()).isEqualTo(1.5);
    }

    @Test
    void aReceiptTellsWhoWroteOverIt() {
        session.inject("value", 100);
        clock.advance(Duration.ofMillis(2));
        session.store().put("value", 1);

        JsonNode line = lines().getLast();

        assertFields(line, "receipt", "receipt", "outcome", "by", "afterMillis");
        assertThat(line.get("outcome").asString()).isEqualTo("overwritten");
        assertThat(line.get("by").asString()).isEqualTo("you");
        assertThat(line.get("afterMillis").asDouble()).isEqualTo(2);
    }

    @Test
    void aReceiptTellsThatNobodyReadIt() {
        session.inject("value", 100);
        clock.advance(Duration.ofMillis(7));
        session.closeReceipts();

        JsonNode line = lines().getLast();

        assertFields(line, "receipt", "receipt", "outcome", "afterMillis");
        assertThat(line.get("outcome").asString()).isEqualTo("unread");
        assertThat(line.get("afterMillis").asDouble()).isEqualTo(7);
    }

    @Test
    void aStateTellsOfWhat() {
        session.runspaces().createRunspace().open();

        JsonNode line = lines().getLast();

        assertFields(line, "state", "source", "of", "state");
        assertThat(line.get("source").asString()).isEqualTo("runspace-1");
        assertThat(line.get("of").asString()).isEqualTo("runspace");
        assertThat(line.get("state").asString()).isEqualTo("Opened");
    }

    @Test
    void aFailureTellsItsReason() throws Exception {
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        assertThat(session.runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            throw new IllegalStateException("broken");
        }).beginInvoke().await(Duration.ofSeconds(20))).isTrue();

        JsonNode line = lines().getLast();

        assertFields(line, "state", "source", "of", "state", "runspace", "reason");
        assertThat(line.get("runspace").asString()).isEqualTo("runspace-1");
        assertThat(line.get("source").asString()).isEqualTo("pipeline-1");
        assertThat(line.get("of").asString()).isEqualTo("pipeline");
        assertThat(line.get("state").asString()).isEqualTo("Failed");
        assertThat(line.get("reason").asString()).isEqualTo("IllegalStateException: broken");
    }

    @Test
    void aLineTellsSourceStreamAndText() {
        session.host().ui().writeVerboseLine("two\nlines");

        JsonNode line = next();

        assertFields(line, "line", "source", "stream", "text");
        assertThat(line.get("source").asString()).isEqualTo("you");
        assertThat(line.get("stream").asString()).isEqualTo("verbose");
        assertThat(line.get("text").asString()).isEqualTo("two\nlines");
    }

    @Test
    void whatIsMissingIsCounted() {
        JsonNode line = line(new LabEvent.Dropped(0, 17));

        assertFields(line, "dropped", "count");
        assertThat(line.get("count").asLong()).isEqualTo(17);
    }

    @Test
    void theLastLineIsTheResult() {
        Map<String, Object> observed = new LinkedHashMap<>();
        observed.put("loops", 3L);
        observed.put("value", null);

        JsonNode ok = line(new LabEvent.Result(0, "live-loop", observed, true, null));
        JsonNode failed = line(new LabEvent.Result(0, "live-loop", observed, false, "broken"));

        assertFields(ok, "result", "scenario", "observed", "ok");
        assertThat(ok.get("scenario").asString()).isEqualTo("live-loop");
        assertThat(ok.get("observed").propertyNames()).containsExactly("loops", "value");
        assertThat(ok.get("observed").get("loops").asLong()).isEqualTo(3);
        assertThat(ok.get("ok").asBoolean()).isTrue();
        assertFields(failed, "result", "scenario", "observed", "ok", "error");
        assertThat(failed.get("ok").asBoolean()).isFalse();
        assertThat(failed.get("error").asString()).isEqualTo("broken");
    }

    @Test
    void theNumbersRiseByOne() {
        session.store().put("a", 1);
        session.store().put("b", "two\nlines");
        session.host().ui().writeLine("c");

        assertThat(lines()).extracting(line -> line.get("seq").asLong()).containsExactly(1L, 2L, 3L);
    }

    /** These and no others, in this order, after the three that every event has. */
    private static void assertFields(JsonNode line, String kind, String... further) {
        assertThat(line.propertyNames()).startsWith("seq", "at", "kind");
        assertThat(line.propertyNames().stream().skip(3)).containsExactly(further);
        assertThat(line.get("kind").asString()).isEqualTo(kind);
    }

    private JsonNode next() {
        return lines().getFirst();
    }

    private List<JsonNode> lines() {
        return feed.poll().stream().map(this::line).toList();
    }

    private JsonNode line(LabEvent event) {
        String line = events.line(event);
        assertThat(line).doesNotContain("\n");
        return MAPPER.readTree(line);
    }
}
