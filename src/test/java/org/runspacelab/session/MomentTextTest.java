package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T00:30:00+01:00[Europe/Paris]");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00,                          2026-11-21T11:00:00Z",
        "2026-11-21 12:00:07,                       2026-11-21T11:00:07Z",
        "2026-07-01T12:00,                          2026-07-01T10:00:00Z",
        "2026-11-21T12:00:07.125Z,                  2026-11-21T12:00:07.125Z",
        "2026-11-21T12:00+05:30,                    2026-11-21T06:30:00Z",
        "2026-11-21 12:00 +05:30,                   2026-11-21T06:30:00Z",
        "2026-11-21T12:00-05:00[America/New_York],  2026-11-21T17:00:00Z",
        "2026-11-21,                                2026-11-20T23:00:00Z",
        "12:01:07,                                  2026-11-22T11:01:07Z",
        "' 12:01 ',                                 2026-11-22T11:01:00Z",
        "12:01Z,                                    2026-11-21T12:01:00Z",
    })
    void usualFormsAreRead(String text, Instant expected) {
        assertThat(MomentText.parse(text, NOW)).isEqualTo(expected);
        assertThat(MomentText.parse(expected.toString(), NOW)).as("as it is shown").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "T", ":", "2026-02-30", "25:00", "2026-11-21T", "21.11.2026"})
    void anythingElseIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MomentText.parse(text, NOW));
    }
}
