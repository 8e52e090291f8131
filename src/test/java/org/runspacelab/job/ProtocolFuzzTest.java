package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.LabClock;

/** Lines that are no messages are refused with a clear error, and with nothing else. */
class ProtocolFuzzTest {

    private static final MessageCodec CODEC = new MessageCodec(new ValueDecoder(LabClock.system()));

    private static final List<String> GOOD = List.of(
            new Message.Start("job-1", new JobScript.OfText("1 + 1"), Map.of("a", Map.of(1, List.of(2.5, "x")))),
            new Message.Start("job-1", new JobScript.OfClass("a.B"), Map.of()),
            new Message.Stop(),
            new Message.Hello(),
            new Message.Written(StreamKind.OUTPUT, List.of(new BigDecimal("1.5"), Instant.EPOCH, new byte[9])),
            new Message.Line(StreamKind.ERROR, "text"),
            new Message.Dropped(12),
            new Message.Exiting(),
            new Message.End(JobState.FAILED, "why", Map.of("a", new StringBuilder("b"), "c", Map.of("k", 'c'))))
            .stream().map(MessageCodec::write).toList();

    @Test
    void whatIsWrittenIsRead() throws Exception {
        for (String line : GOOD) {
            assertThat(MessageCodec.write(CODEC.read(line))).isEqualTo(line);
        }
    }

    @Test
    void mutatedLinesGiveMessagesOrClearErrors() {
        Random random = new Random(4711);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            String line = i % 4 == 0 ? noise(random) : mutated(GOOD.get(i % GOOD.size()), random);
            refused += refused(line) ? 1 : 0;
        }
        assertThat(refused).isBetween(1_500, 2_999);
    }

    @Test
    void manyItemsAreRefused() {
        String many = "[" + "null,".repeat(JsonTree.MAX_NODES) + "null]";

        assertThatThrownBy(() -> JsonTree.read(many)).hasMessageContaining("more than");
    }

    @Test
    void aLongLineIsRefusedAndALineWithoutItsEndLetGo() throws Exception {
        LineInput lines = new LineInput(new ByteArrayInputStream("one\n\ntwo".getBytes(StandardCharsets.UTF_8)));
        LineInput large = new LineInput(new ByteArrayInputStream(new byte[100]), 99);

        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isNull();
        assertThatThrownBy(large::next).isInstanceOf(ProtocolException.class).hasMessageContaining("longer than");
    }

    private static boolean refused(String line) {
        try {
            assertThat(CODEC.read(line)).isNotNull();
            return false;
        } catch (ProtocolException e) {
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(200);
            return true;
        }
    }

    private static String mutated(String good, Random random) {
        StringBuilder line = new StringBuilder(good);
        for (int n = random.nextInt(4); n >= 0 && line.length() > 1; n--) {
            int at = random.nextInt(Math.max(1, line.length() - 1));
            switch (random.nextInt(5)) {
                case 0 -> line.deleteCharAt(at);
                case 1 -> line.insert(at, (char) random.nextInt(0x20, 0x7f));
                case 2 -> line.setLength(Math.max(1, at));
                case 3 -> line.insert(at, GOOD.get(random.nextInt(GOOD.size())));
                default -> line.setCharAt(at, "[]{}\",:0tn\\".charAt(random.nextInt(11)));
            }
        }
        return line.toString();
    }

    private static String noise(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
