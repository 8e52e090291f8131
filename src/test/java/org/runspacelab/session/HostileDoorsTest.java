package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.Prompt;
import org.runspacelab.script.ServiceList;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceStatus;
import org.runspacelab.session.diagnosis.Diagnostics;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.session.recording.RecordingReader;
import org.runspacelab.session.recording.RecordingStatus;
import org.runspacelab.session.recording.ReplaySession;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Every hostile value through every way in and out: bounded, marked, nothing hangs, nothing is lost. */
@Timeout(60)
class HostileDoorsTest {

    private static final int LINE = 2_200;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(1_000_000).build()).build()).build();
    private static final HostileValues VALUES = new HostileValues();
    private static final ValueText TEXTS = new ValueText();

    private final LabSession session = new LabSession(LabClock.system());

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return VALUES.all().keySet().stream();
    }

    static Stream<Map.Entry<String, String>> texts() {
        return HostileValues.texts().entrySet().stream();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @AfterAll
    static void release() {
        VALUES.release();
        TEXTS.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void injection(String name) {
        Object value = VALUES.all().get(name);
        SynchronizedStore store = session.store();
        store.put("key", 1);

        var receipt = session.inject("key", value);

        assertThat(receipt.version()).isEqualTo(2);
        assertThat(store.get("key") == value).isTrue();
        assertThat(session.inject("key", value).version()).isEqualTo(3);
        assertBoundedLine(TEXTS.of(value));
        FullText.of(value, TEXTS);
        new EditableText(TEXTS).of(value);
    }

    @ParameterizedTest
    @MethodSource("names")
    void script(String name) throws Exception {
        Object value = VALUES.all().get(name);
        session.store().put("key", value);
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        runspace.sessionState().setVariable("value", value);
        Pipeline pipeline = session.runspaces().createPipeline().setRunspace(runspace).addScript(context -> {
            session.store().put("copy", context.variable("value"));
            return session.store().get("key");
        });

        List<Object> output = pipeline.endInvoke(pipeline.beginInvoke(), Duration.ofSeconds(20));

        assertThat(pipeline.state()).isEqualTo(PipelineState.COMPLETED);
        assertThat(session.store().get("copy") == value).isTrue();
        assertThat(output.getFirst() == value).isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePrompt(String name) throws Exception {
        session.store().put("key", VALUES.all().get(name));
        Prompt prompt = new LabScripts(session.scriptParent(), ServiceList.detected()).prompt();

        Prompt.Answer answer = prompt.evaluate("hash.copy = hash.key; hash.copy").get(20, TimeUnit.SECONDS);

        assertThat(answer).isInstanceOfSatisfying(Prompt.Answer.Value.class,
                value -> assertThat(new ResultText(TEXTS).lines(value.value())).hasSizeLessThan(30)
                        .allSatisfy(HostileDoorsTest::assertBoundedLine));
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEventForPrograms(String name) {
        session.store().put("key", VALUES.all().get(name));

        String line = new EventJson(session.clock(), TEXTS, "1").line(
                new LabEvent.Written("hash", session.store().entries().getFirst()));

        assertThat(line.lines()).hasSize(1);
        assertThat(line.codePoints().noneMatch(c -> c < 0x20)).isTrue();
        JsonNode read = MAPPER.readTree(line);
        assertThat(read.get("key").asString()).isEqualTo("key");
        assertThat(read.get("type").asString()).isNotEmpty();
    }

    @Test
    void aRecordingAndItsReplay() throws Exception {
        Path file = folder.resolve("a.jsonl");
        Recorder recorder = Recorder.start(session, TEXTS, "1", new LabEvent.Began(session.clock().nanos(), "test"), file);
        VALUES.all().forEach(session.store()::put);
        VALUES.all().forEach((_, value) -> session.inject("injected", value));
        texts().forEach(text -> session.host().ui().writeLine(text.getValue()));

        RecordingStatus end = recorder.finish(
                new LabEvent.Result(session.clock().nanos(), "test", VALUES.all(), true, null), Duration.ofSeconds(40));

        assertThat(end).extracting(RecordingStatus::phase, RecordingStatus::dropped)
                .containsExactly(RecordingStatus.Phase.CLOSED, 0L);
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines).allSatisfy(line -> MAPPER.readTree(line));
        }
        try (ReplaySession replay = ReplaySession.load(RecordingReader.open(file), _ -> {})) {
            assertThat(replay.cutOff()).isNull();
            replay.seekEvent(replay.events());
            Map<Object, StoreEntry> store = replay.moment().stores().get("hash");
            assertThat(store.keySet()).containsAll(VALUES.all().keySet());
            store.values().forEach(entry -> assertBoundedLine(TEXTS.of(entry.value())));
        }
    }

    @Test
    void diagnosisWithValues() throws IOException {
        VALUES.all().forEach(session.store()::put);
        HostileValues.texts().values().stream().filter(text -> text.length() < LINE)
                .forEach(text -> session.store().put("key " + text, 1));
        try (LabLog log = LabLog.open(new SettingsFolder(folder))) {
            texts().forEach(text -> System.getLogger("hostile").log(System.Logger.Level.WARNING, text.getValue()));

            List<String> lines = Diagnostics.withValues(session, log, "{}", TEXTS).lines().toList();

            assertThat(lines).allSatisfy(HostileDoorsTest::assertBoundedLine);
            VALUES.all().keySet().forEach(
                    name -> assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(name + " = ")));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aServicesTexts(Map.Entry<String, String> text) {
        String said = text.getValue().isBlank() ? "a" + text.getValue() : text.getValue();
        ServiceRecord record = ServiceRecord.of(said, ServiceStatus.RUNNING, said, said)
                .withDisplayName(said).withDescription(said).withUser(said).withStart(said, said);
        session.store().put("Services", List.of(record));

        assertBoundedLine(TEXTS.of(record));
        new ResultText(TEXTS).lines(List.of(record)).forEach(HostileDoorsTest::assertBoundedLine);
        MAPPER.readTree(new ValueJson(TEXTS).text(record));
    }

    private static void assertBoundedLine(String line) {
        assertThat(line.length()).isLessThan(LINE);
        assertThat(line.codePoints().noneMatch(HostileDoorsTest::garbles)).as("has nothing in it that garbles: %s", line)
                .isTrue();
    }

    /** What a terminal obeys, what turns the text around, and halves of characters. */
    private static boolean garbles(int c) {
        return c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
