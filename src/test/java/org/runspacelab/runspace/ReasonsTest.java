package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void isTheTypeAndTheFirstLineOfTheMessage() {
        assertThat(Reasons.of(new IOException("\n first \n second"))).isEqualTo("IOException: first ");
        assertThat(Reasons.of(new IOException(" "))).isEqualTo("IOException");
        assertThat(Reasons.of(new IOException())).isEqualTo("IOException");
        assertThat(Reasons.of(null)).isEqualTo("unknown");
    }

    @Test
    void ofOurOwnErrorsItIsTheMessage() {
        assertThat(Reasons.of(new UnknownVariableException("x", "runspace-1"))).startsWith("Variable \"x\"");
    }

    @Test
    void isNotLongerThanALine() {
        assertThat(Reasons.of(new IOException("x".repeat(100_000)))).hasSizeLessThan(1100);
    }

    @Test
    void aMessageThatThrowsAnythingIsNone() {
        assertThat(Reasons.of(new IOException() {
                    @Override
                    public String getMessage() {
                        return sneakily(new InterruptedException());
                    }
                }))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> String sneakily(Exception thrown) throws E {
        throw (E) thrown;
    }
}
