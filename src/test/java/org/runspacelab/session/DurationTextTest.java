package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "5s, PT5S",
        "1m30s, PT1M30S",
        "1min 30s, PT1M30S",
        "2h, PT2H",
        "1.5h, PT1H30M",
        "1d, PT24H",
        "250us, PT0.00025S",
        "250µs, PT0.00025S",
        "7ns, PT0.000000007S",
        "0s, PT0S",
        "-5s, PT-5S",
        "5 S, PT5S",
        "PT5S, PT5S",
        "pt5s, PT5S",
        "-PT5S, PT-5S",
        "99999999999d, PT2399999999976H",
    })
    void readsWhatPeopleWrite(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "5", "s", "5x", "5s!", "five s", "1s2", "--5s", "+5s", ".5s", "P", "PT", "Plain", "5\n"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999d", "999999999999999d999999999999999d", "99999999999999999999999s"})
    void refusesWhatIsLongerThanADurationCanBe(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOfAny(ArithmeticException.class, IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.5S, 500ms",
        "PT5S, 5s",
        "PT1M30S, 1m30s",
        "PT26H, 1d2h",
        "PT1.25S, 1s250ms",
        "PT-5S, -5s",
        "PT0.000000001S, PT0.000000001S",
        "PT-9223372036854775808S, PT-2562047788015215H-30M-8S",
        "PT9223372036854775807.999999999S, PT2562047788015215H30M7.999999999S",
    })
    void writesTheShortestCommonForm(Duration duration, String expected) {
        assertThat(DurationText.format(duration)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "PT0S", "PT0.001S", "PT-0.0000005S", "PT59M59.999S", "PT2399999999976H", "PT-9223372036854775808S", "PT-1.5S"
    })
    void readsBackWhatItWrites(Duration duration) {
        assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(duration);
    }
}
