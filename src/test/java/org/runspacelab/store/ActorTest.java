package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void outsideEveryPipelineTheUserActs() {
        assertThat(Actor.current()).isEqualTo(Actor.YOU);
    }

    @Test
    void insideItIsTheInnermost() throws Exception {
        Actor outer = Actor.pipeline("outer");
        Actor inner = Actor.pipeline("inner");

        outer.call(() -> {
            assertThat(Actor.current()).isEqualTo(outer);
            assertThat(inner.<Actor>call(Actor::current)).isEqualTo(inner);
            return assertThat(Actor.current()).isEqualTo(outer);
        });

        assertThat(Actor.current()).isEqualTo(Actor.YOU);
    }
}
