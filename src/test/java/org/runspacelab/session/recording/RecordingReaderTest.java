package org.runspacelab.session.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runspacelab.session.recording.Recordings.lines;
import static org.runspacelab.session.recording.Recordings.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.RecordedValue;

@Timeout(60)
class RecordingReaderTest {

    private static final int CASES = 10_000;

    private static final String SESSION = """
            {"seq":1,"at":"2026-11-22T03:00:00Z","kind":"session","format":1,"app":"Runspace Lab","version":"1","scenario":"live-loop"}
            """;
    private static final String WRITE = """
            {"seq":2,"at":"2026-11-22T03:00:00.5Z","kind":"write","store":"hash","key":"value","type":"long","value":5,"version":1,"writer":"runspace-1"}
            """;
    private static final String INJECT = """
            {"seq":3,"at":"2026-11-22T03:00:01Z","kind":"inject","store":"hash","key":3,"type":"map","value":{"a":[1,2.5,null,"é"]},"version":2,"writer":"you","receipt":1}
            """;
    private static final String RECEIPT = """
            {"seq":4,"at":"2026-11-22T03:00:01.001Z","kind":"receipt","receipt":1,"outcome":"seen","by":"runspace-1","afterMillis":1.0}
            """;
    private static final String STATE = """
            {"seq":5,"at":"2026-11-22T03:00:02Z","kind":"state","source":"pipeline-1","of":"pipeline","state":"Failed","reason":"broken"}
            """;
    private static final String LINE = """
            {"seq":6,"at":"2026-11-22T03:00:03Z","kind":"line","source":"runspace-1","stream":"verbose","text":"5"}
            """;
    private static final String DROPPED = """
            {"seq":7,"at":"2026-11-22T03:00:03Z","kind":"dropped","count":12}
            """;
    private static final String RESULT = """
            {"seq":8,"at":"2026-11-22T03:00:04Z","kind":"result","scenario":"live-loop","observed":{"loops":3},"ok":true}
            """;
    private static final String WHOLE = SESSION + WRITE + INJECT + RECEIPT + STATE + LINE + DROPPED + RESULT;

    @Test
    void readsEachLineAsTheEventItIs() throws IOException {
        RecordingReader reader = reader(WHOLE);

        List<RecordedLine> lines = lines(reader);

        assertThat(lines).extracting(RecordedLine::text).containsExactlyElementsOf(WHOLE.lines().toList());
        assertThat(lines).extracting(line -> line.event().getClass().getSimpleName()).containsExactly("Began", "Written",
                "Written", "ReceiptClosed", "StateChanged", "LineWritten", "Dropped", "Result");
        assertThat(lines).extracting(RecordedLine::nanos).isSorted().startsWith(0L, 500_000_000L);
        assertThat(reader.cutOff()).isNull();
        assertThat(reader.next()).isNull();
    }

    @Test
    void oneThatWasCutOffAnywhereIsReadUpToItsLastWholeLine() throws IOException {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        int first = SESSION.length();
        for (int length = first; length < whole.length - 1; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            RecordingReader reader = reader(part);
            List<RecordedLine> lines = lines(reader);

            // A line whose end alone is missing is whole.
            long ends = new String(Arrays.copyOf(whole, length + 1), StandardCharsets.ISO_8859_1)
                    .chars().filter(c -> c == '\n').count();
            assertThat(lines).hasSize((int) ends);
            assertThat(reader.cutOff()).isNotNull();
        }
        RecordingReader killed = reader(SESSION + WRITE);
        RecordingReader torn = reader(SESSION + WRITE + INJECT.substring(0, 50));
        assertThat(lines(killed)).hasSize(2);
        assertThat(killed.cutOff()).isEqualTo("it ends after line 2 without a result: what wrote it was killed, or writes still");
        assertThat(lines(torn)).hasSize(2);
        assertThat(torn.cutOff()).isEqualTo("its last line, 3, is not whole: what wrote it was killed, or the disk was full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "hello\n", "{}\n", "[1]\n", "{\"seq\":1}\n", "\u0000\u0000\u0000"})
    void whatIsNoRecordingIsCalledSo(String text) {
        assertThatThrownBy(() -> reader(text))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("test.jsonl is no recording")
                .hasMessageContaining("--record FILE");
    }

    @Test
    void anotherFormatIsNotGuessedAt() {
        assertThatThrownBy(() -> reader(SESSION.replace("\"format\":1", "\"format\":2")))
                .hasMessage("test.jsonl has format 2, and this version reads format 1: use the version that recorded it");
    }

    @Test
    void aFileThatIsMissingOrNoneIsCalledSo() {
        assertThatThrownBy(() -> RecordingReader.open(Path.of("/no/such"))).hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> RecordingReader.open(Path.of("/"))).hasMessageContaining("no file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"seq\":2,           | \"seq\":4,            | it is number 4 where 2 belongs",
        "\"seq\":2,           | \"seq\":\"2\",        | \"seq\" is missing or no whole number",
        "\"version\":1        | \"version\":1.5       | \"version\" is missing or no whole number",
        "\"store\":\"hash\",  | ~~                    | \"store\" is missing",
        "\"key\":\"value\"    | \"key\":[1]           | \"key\" is neither text nor a number",
        "03:00:00.5Z          | yesterday             | \"at\" is no time",
        "2026-11-22T03:00:00.5Z | +900000000-01-01T00:00:00Z | \"at\" is centuries off",
        "{                    | [                     | not JSON",
        "\"value\":5          | \"value\":5}          | not JSON",
    })
    void aLineThatIsNoneNamesItselfAndWhatIsWrong(String part, String instead, String problem) throws IOException {
        RecordingReader reader = reader(SESSION + WRITE.replace(part, instead) + INJECT);

        assertThat(reader.next()).isNotNull();
        assertThatThrownBy(reader::next)
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("test.jsonl, line 2: ")
                .hasMessageContaining(problem)
                .hasMessageContaining("use an unchanged copy")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(reader.next()).isNull();
    }

    @Test
    void nothingMayFollowTheResult() throws IOException {
        RecordingReader reader = reader(SESSION + RESULT.replace("8,", "2,") + LINE.replace("6,", "3,"));

        assertThatThrownBy(() -> lines(reader)).hasMessageContaining("line 3: it follows the last one");
    }

    @Test
    void whatALaterVersionAddedIsSkippedAndCounted() throws IOException {
        RecordingReader reader = reader(SESSION
                + WRITE.replace("\"store\"", "\"new\":{\"a\":1},\"store\"")
                + LINE.replace("6,", "3,").replace("\"line\"", "\"future\"")
                + LINE.replace("6,", "4,").replace("verbose", "future")
                + RESULT.replace("8,", "5,"));

        assertThat(lines(reader)).filteredOn(line -> line.event() == null).hasSize(2);
        assertThat(reader.unknownKinds()).isEqualTo(2);
        assertThat(reader.unknownFields()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackOrForwardMovesNothingBack() throws IOException {
        RecordingReader reader = reader(WHOLE.replace("03:00:02Z", "01:30:00Z").replace("03:00:03Z", "01:30:01Z")
                .replace("03:00:04Z", "05:00:00Z"));

        List<Long> nanos = lines(reader).stream().map(line -> line.event().nanos()).toList();

        // State, line and dropped follow what was before; the clock is set forward before the result.
        assertThat(nanos).isSorted();
        assertThat(nanos.subList(4, 7)).containsExactly(1_001_000_000L, 2_001_000_000L, 2_001_000_000L);
        RecordingReader again = reader(WHOLE.replace("03:00:02Z", "01:30:00Z").replace("03:00:03Z", "01:30:01Z"));
        for (int line = 0; line < 5; line++) {
            again.next();
        }
        RecordingReader.Place place = again.place();
        long next = again.next().nanos();
        again.seek(place);
        assertThat(again.next().nanos()).isEqualTo(next);
    }

    @Test
    void noClassThatItNamesIsLookedFor() throws IOException {
        List<RecordedLine> lines = lines(reader(SESSION + WRITE.replace("\"long\"", "\"java.io.File\"")));

        assertThat(((LabEvent.Written) lines.get(1).event()).entry().value())
                .isEqualTo(new RecordedValue("java.io.File", 5L, 0));
    }

    @Test
    void depthAndLengthOfALineAreBounded() throws IOException {
        String deep = WRITE.replace("5,\"version", "[".repeat(5_000) + "]".repeat(5_000) + ",\"version");
        String wide = WRITE.replace("5,\"version", "[1" + ",1".repeat(300_000) + "],\"version");
        String large = WRITE.replace("5,\"version", "\"" + "x".repeat(LineSource.MAX_LINE) + "\",\"version");

        assertThatThrownBy(() -> lines(reader(SESSION + deep))).hasMessageContaining("too deep");
        assertThatThrownBy(() -> lines(reader(SESSION + wide))).hasMessageContaining("more than");
        assertThatThrownBy(() -> lines(reader(SESSION + large))).hasMessageContaining("longer than");
    }

    /** Random bytes, truncations and mutations: an event, an end or an exception that names the line, nothing else. */
    @Test
    void noDamageCausesAnythingButAClearError() {
        Random random = new Random(20261122);
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        int errors = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] damaged = Damage.values()[i % Damage.values().length].done(whole, random);
            try {
                assertThat(lines(reader(damaged))).hasSizeBetween(1, 20);
            } catch (IOException e) {
                errors++;
                assertThat(e).isInstanceOf(RecordingException.class).hasNoCause();
                assertThat(e.getMessage()).startsWith("test.jsonl").doesNotContain("\n").hasSizeLessThan(400);
            }
        }
        assertThat(errors).isBetween(CASES / 4, CASES);
    }
}
