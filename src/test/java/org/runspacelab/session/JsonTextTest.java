package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void readsEachKindOfValueAsAPlainOne() {
        assertThat(JsonText.parse("[1, -2.5, \"a\", true, null, 123456789012345678901234567890, 1e400]"))
                .isEqualTo(Arrays.asList(1L, -2.5, "a", true, null,
                        new BigInteger("123456789012345678901234567890"), new BigDecimal("1e400")));
        assertThat(JsonText.parse("{\"b\": [], \"a\": {}}")).isEqualTo(Map.of("b", List.of(), "a", Map.of()));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Object value = Arrays.asList(1L, 2.5, "ä\n\"", true, null, Map.of("k", List.of()));
        assertThat(JsonText.parse(JsonText.write(value))).isEqualTo(value);
    }

    @Test
    void halvesOfCharactersSurviveAFileInValuesAndAreReplacedInNames() {
        Object value = Map.of("name", List.of("\ud83d", "a\ude00 😀"), "half \ud83d", "");
        String json = JsonText.write(value);

        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(JsonText.parse(json))
                .isEqualTo(Map.of("name", List.of("\ud83d", "a\ude00 😀"), "half \ufffd", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nul", "[1", "{\"a\"}", "1 2", "[1,]", "NaN", "'a'", "{a:1}"})
    void whatIsNotOneValueSaysWhere(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.parse(text)).withMessageContaining("line 1");
    }

    @Test
    void isBoundedInDepthItemsAndNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.parse("[".repeat(100_000)))
                .withMessageContaining("too deep");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.parse("[" + "1,".repeat(200_000) + "1]"))
                .withMessageContaining("200,000");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.parse("9".repeat(100_000)))
                .withMessageContaining("too large");
    }

    @Test
    void onlyPlainValuesAreWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.write(new Thread()));
    }
}
