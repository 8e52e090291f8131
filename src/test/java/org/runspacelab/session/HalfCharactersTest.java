package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of Java survives being a value in JSON in UTF-8; as a name it is at least one that can be read. */
class HalfCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "\ud800", "\udfff", "a\ud83d", "\ude00a", "\ude00\ud83d", "\ud83d\ud83d\ude00\ude00", "\ud83d\ud83d", "é\ud83d\uffff"
    })
    void halvesAreEscapedAndReadBackInValues(String text) {
        String json = HalfCharacters.escaped("{\"name\":\"%s\"}".formatted(text));

        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(JsonText.parse(json)).isEqualTo(Map.of("name", text));
    }

    @ParameterizedTest
    @CsvSource({"\ud800, \ufffd", "a\ud83d, a\ufffd", "\ude00\ud83d, \ufffd\ufffd", "\ud83d\ud83d\ude00\ude00, \ufffd😀\ufffd"})
    void inNamesTheyAreReplaced(String name, String whole) {
        assertThat(HalfCharacters.replaced(name)).isEqualTo(whole);
    }

    @Test
    void onlyHalvesAre() {
        assertThat(HalfCharacters.escaped("\"\ude00 😀 é \ud83d\"")).isEqualTo("\"\\ude00 😀 é \\ud83d\"");
    }

    @Test
    void whatHasNoneIsNotCopied() {
        String json = "{\"text\":\"a é 😀 \uffff\"}";

        assertThat(HalfCharacters.replaced(json)).isSameAs(json);
        assertThat(HalfCharacters.escaped(json)).isSameAs(json);
    }
}
