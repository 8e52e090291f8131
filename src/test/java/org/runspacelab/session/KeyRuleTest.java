package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRuleTest {

    private final LabSession session = new LabSession(new FakeClock());

    @BeforeEach
    void rules() {
        session.require(session.store(), "Flag", KeyRule.FLAG);
        session.require(session.store(), "interval", KeyRule.POSITIVE_DURATION);
        session.store().put("Flag", true);
        session.store().put("interval", Duration.ofSeconds(5));
    }

    @AfterEach
    void end() {
        session.close();
    }

    static Stream<Arguments> refused() {
        InputProblem flag = new InputProblem.FlagNeedsSwitch("Flag");
        InputProblem interval = new InputProblem.NeedsPositiveDuration("interval");
        return Stream.of(
                Arguments.of("Flag", "false", flag),
                Arguments.of("Flag", 0, flag),
                Arguments.of("Flag", null, flag),
                Arguments.of("FLAG", "text", new InputProblem.FlagNeedsSwitch("FLAG")),
                Arguments.of("interval", Duration.ZERO, interval),
                Arguments.of("interval", Duration.ofSeconds(-5), interval),
                Arguments.of("interval", 5, interval),
                Arguments.of("interval", "5s", interval),
                Arguments.of("interval", null, interval),
                Arguments.of("Interval", "soon", new InputProblem.NeedsPositiveDuration("Interval")),
                Arguments.of("", 1, new InputProblem.EmptyKey()),
                Arguments.of(" \t", 1, new InputProblem.EmptyKey()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aValueTheLoopCannotUseIsRefusedAndTheStoreUnchanged(String key, Object value, InputProblem problem) {
        long before = session.store().sequence();

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> session.inject(key, value))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
                .withMessage(problem.message());

        assertThat(session.store().sequence()).isEqualTo(before);
        assertThat(session.store().get("Flag")).isEqualTo(true);
        assertThat(session.store().get("interval")).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Flag", "flag", "FLAG"})
    void aFlagTakesASwitchInAnyCasing(String key) {
        session.inject(key, false);

        assertThat(session.store().get("Flag")).isEqualTo(false);
    }

    @Test
    void anIntervalTakesAnyDurationLongerThanZero() {
        session.inject("interval", Duration.ofNanos(1));

        assertThat(session.store().get("interval")).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void otherKeysTakeEverything() {
        session.inject("value", "abc");
        session.inject(5, null);

        assertThat(session.store().get("value")).isEqualTo("abc");
        assertThat(session.store().containsKey(5)).isTrue();
    }

    @Test
    void aProblemSaysWhatToDo() {
        assertThat(new InputProblem.EmptyKey().message()).isEqualTo("A key needs a name: type one or choose one");
        assertThat(new InputProblem.FlagNeedsSwitch("Flag").message())
                .isEqualTo("Flag is a loop's flag: it takes true or false");
        assertThat(new InputProblem.NeedsPositiveDuration("interval").message())
                .isEqualTo("interval takes a duration longer than zero, like 500ms or 5s");
    }
}
