package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreEntryTest {

    @Test
    void aFlagIsTrueOrFalseAndNullIsFalse() {
        assertThat(holding(true).asFlag()).isTrue();
        assertThat(holding(false).asFlag()).isFalse();
        assertThat(holding(null).asFlag()).isFalse();
    }

    @Test
    void anythingElseIsNoFlagAndTheErrorSaysWhoseItIs() {
        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> holding("true").asFlag())
                .withMessage("Key \"key\" holds \"true\", written by you (version 3): expected true or false")
                .satisfies(e -> {
                    assertThat(e.entry().key()).isEqualTo("key");
                    assertThat(e.expected()).isEqualTo("true or false");
                });
    }

    @Test
    void aTimeToWaitIsLongerThanZero() {
        assertThat(holding(Duration.ofMillis(1)).asPositiveDuration()).isEqualTo(Duration.ofMillis(1));
        assertThatExceptionOfType(WrongTypeException.class)
                .isThrownBy(() -> holding(Duration.ZERO).asPositiveDuration())
                .withMessageContaining("PT0S");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "5s")
    void anythingElseIsNoTimeToWait(String value) {
        assertThatExceptionOfType(WrongTypeException.class).isThrownBy(() -> holding(value).asPositiveDuration());
    }

    private static StoreEntry holding(Object value) {
        return new StoreEntry("key", value, 3, 9, Actor.YOU, 0, false, null);
    }
}
