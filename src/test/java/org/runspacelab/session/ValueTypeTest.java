package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {

    static Stream<Arguments> commandLineValues() {
        return Stream.of(
                Arguments.of("42", 42L),
                Arguments.of("00014", 14L),
                Arguments.of("-7", -7L),
                Arguments.of("+7", 7L),
                Arguments.of(" 5 ", 5L),
                Arguments.of("9223372036854775807", Long.MAX_VALUE),
                Arguments.of("9223372036854775808", new BigInteger("9223372036854775808")),
                Arguments.of("-9223372036854775808", Long.MIN_VALUE),
                Arguments.of("2.5", 2.5),
                Arguments.of(".5", 0.5),
                Arguments.of("1e3", 1000.0),
                Arguments.of("1e400", new BigDecimal("1e400")),
                Arguments.of("true", true),
                Arguments.of("FALSE", false),
                Arguments.of("500ms", Duration.ofMillis(500)),
                Arguments.of("1m30s", Duration.ofSeconds(90)),
                Arguments.of("99999999999d", Duration.ofDays(99_999_999_999L)),
                Arguments.of("null", null),
                Arguments.of("", ""),
                Arguments.of(" ", " "),
                Arguments.of("abc", "abc"),
                Arguments.of(" abc ", " abc "),
                Arguments.of("NaN", "NaN"),
                Arguments.of("Infinity", "Infinity"),
                Arguments.of("0x10", "0x10"),
                Arguments.of("1_000", "1_000"),
                Arguments.of("1e99999", "1e99999"),
                Arguments.of("٣", "٣"),
                Arguments.of("Plain", "Plain"),
                Arguments.of("999999999999999d", "999999999999999d"),
                Arguments.of("\"42\"", "42"),
                Arguments.of("'true'", "true"),
                Arguments.of("''", ""),
                Arguments.of("'", "'"),
                Arguments.of("\"a'", "\"a'"),
                Arguments.of("9".repeat(2000), "9".repeat(2000)));
    }

    @ParameterizedTest
    @MethodSource("commandLineValues")
    void aCommandLineValueIsTypedWhereItClearlyIs(String text, Object expected) {
        assertThat(ValueType.parseAny(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, ' 42 '", "SWITCH, ' True '", "DURATION, ' 5s '"})
    void blanksAroundAValueDoNotMatter(ValueType type, String text) {
        assertThat(type.parse(text)).isIn(42L, true, Duration.ofSeconds(5));
    }

    @Test
    void aTextKeepsItsBlanks() {
        assertThat(ValueType.TEXT.parse(" a ")).isEqualTo(" a ");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, abc", "NUMBER, ''", "NUMBER, '1 2'", "NUMBER, '.'", "NUMBER, NaN", "NUMBER, '2,5'",
        "SWITCH, yes", "SWITCH, ''", "SWITCH, 1",
        "DURATION, 5", "DURATION, ''", "DURATION, 999999999999999d",
    })
    void whatIsNotOfTheTypeIsRefusedWithWhatToType(ValueType type, String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> type.parse(text))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(new InputProblem.NotOfType(type, text)))
                .withMessage("\"%s\" is not %s".formatted(text, type.description()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n2\r3", "a\u2028b", "\u001b[31mred"})
    void aProblemIsOneLineWhateverWasTyped(String text) {
        assertThat(new InputProblem.NotOfType(ValueType.NUMBER, text).message().codePoints())
                .noneMatch(Character::isISOControl)
                .doesNotContain(0x2028);
        assertThat(new InputProblem.FlagNeedsSwitch(text).message().codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void aProblemIsShortHoweverLongTheText() {
        assertThat(new InputProblem.NotOfType(ValueType.NUMBER, "x".repeat(1_000_000)).message())
                .hasSizeLessThan(300);
    }

    static Stream<Arguments> typesOfValues() {
        return Stream.of(
                Arguments.of(null, ValueType.NULL),
                Arguments.of(true, ValueType.SWITCH),
                Arguments.of(1, ValueType.NUMBER),
                Arguments.of(new BigDecimal("1.5"), ValueType.NUMBER),
                Arguments.of(Duration.ZERO, ValueType.DURATION),
                Arguments.of("a", ValueType.TEXT),
                Arguments.of(new Object(), ValueType.TEXT));
    }

    @ParameterizedTest
    @MethodSource("typesOfValues")
    void aValueHasTheTypeItWouldBeTypedInAs(Object value, ValueType expected) {
        assertThat(ValueType.of(value)).isEqualTo(expected);
    }
}
