package org.runspacelab.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What a soak does follows from its seed. */
class PlanTest {

    private static final int ACTIONS = 5_000;

    @Test
    void oneSeedIsOnePlan() {
        assertThat(plan(42)).isEqualTo(plan(42)).isNotEqualTo(plan(43));
    }

    @Test
    void everyDeedHasItsTurn() {
        assertThat(plan(7)).extracting(Action::deed).contains(Deed.values());
    }

    @Test
    void whatIsDoneIsThePlanWhetherThereIsAnythingToDoOrNot() throws Exception {
        Soak all = new Soak(42, _ -> true, () -> {});
        Soak some = new Soak(42, action -> action.which() % 3 == 0, () -> {});
        all.run(after(ACTIONS));
        some.run(after(ACTIONS));

        assertThat(all.trace()).isEqualTo(some.trace()).isEqualTo(plan(42));
        assertThat(all.skipped()).isZero();
        assertThat(some.skipped()).isPositive();
    }

    @Test
    void whatBreaksIsToldWithTheSeedTheNumberAndTheLastActions() {
        Soak soak = new Soak(42, action -> {
            if (action.number() == 30) {
                throw new IllegalStateException("lost");
            }
            return true;
        }, () -> {});

        assertThatThrownBy(() -> soak.run(after(ACTIONS))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 42").hasMessageContaining("at 30 ").hasMessageContaining("lost")
                .hasMessageContaining(plan(42).get(28).toString());
    }

    private static BooleanSupplier after(int actions) {
        int[] left = {actions};
        return () -> left[0]-- == 0;
    }

    private static List<Action> plan(long seed) {
        return new Plan(seed).first(ACTIONS);
    }
}
