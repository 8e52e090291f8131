package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** JSON on its way to standard output says what it said, and does nothing to a terminal. */
class JsonWriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonWriter json = new JsonWriter(new PrintStream(bytes, true, StandardCharsets.ISO_8859_1));

    @ParameterizedTest
    @ValueSource(ints = {0x7f, 0x80, 0x9b, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xdfff})
    void whatATerminalObeysAndNoEncodingHasIsEscaped(int code) {
        String text = "a" + (char) code + "b";

        json.println("{\"text\":\"" + text + "\"}");

        assertThat(written()).isEqualTo("{\"text\":\"a\\u%04xb\"}%n".formatted(code));
        assertThat(new ObjectMapper().readTree(written()).get("text").asString()).isEqualTo(text);
    }

    @Test
    void everythingElseStaysAsItIsInUtf8() {
        json.println("{\"text\":\"é 漢 \uD83D\uDE00 \\u001b \u00a0\"}");

        assertThat(written()).isEqualTo("{\"text\":\"é 漢 \uD83D\uDE00 \\u001b \u00a0\"}%n".formatted());
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
