package org.runspacelab.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptHistoryTest {

    private final PromptHistory history = new PromptHistory();

    @Test
    void goesBackAndForthAndKeepsWhatWasNotSent() {
        history.add("one");
        history.addEarlier(List.of("before"));
        history.add("two");
        history.add("two");

        assertThat(history.older("unsent")).isEqualTo("two");
        assertThat(history.older("two")).isEqualTo("one");
        assertThat(history.older("one")).isEqualTo("before");
        assertThat(history.older("before")).isNull();
        assertThat(history.newer()).isEqualTo("one");
        assertThat(history.newer()).isEqualTo("two");
        assertThat(history.newer()).isEqualTo("unsent");
        assertThat(history.newer()).isNull();
    }

    @Test
    void isBoundedInTextsAndLength() {
        for (int i = 0; i < PromptHistory.MAX_TEXTS + 10; i++) {
            history.add("text " + i);
        }
        assertThat(history.texts()).hasSize(PromptHistory.MAX_TEXTS).contains("text 10").doesNotContain("text 9");

        history.add("x".repeat(PromptHistory.MAX_CHARACTERS - 5));
        history.add("x".repeat(PromptHistory.MAX_CHARACTERS + 1));

        assertThat(history.texts()).hasSize(1);
    }
}
