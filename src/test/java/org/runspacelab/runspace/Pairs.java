package org.runspacelab.runspace;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Two steps at once, after some that came before: the model checker tries many of the ways in which they can meet.
 * Steps chosen by chance would rarely be two that have to do with each other.
 */
final class Pairs {

    private static final int INTERLEAVINGS = 12;

    /** A call of an operation. */
    record Step(String name, Object... arguments) {}

    private final Class<?> type;
    private final String validation;
    private final List<Step> after;
    /** What only tells of what happened is no matter here, and has tests of its own. */
    private final ModelCheckingOptions options = new ModelCheckingOptions()
            .iterations(0)
            .invocationsPerIteration(INTERLEAVINGS)
            .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                            TimedLog.class.getName(), StateEvents.class.getName(), PipelineStreams.class.getName(),
                            StateChangeEvent.class.getName(), StopEvent.class.getName())
                    .allMethods()
                    .ignore());

    /**
     * @param type has the operations
     * @param validation is called in the end
     * @param after operations that come after each pair
     */
    Pairs(Class<?> type, String validation, String... after) {
        this.type = type;
        this.validation = validation;
        this.after = Arrays.stream(after).map(Step::new).toList();
    }

    void add(List<Step> before, Step one, Step other) {
        options.addCustomScenario(new ExecutionScenario(
                actors(before), List.of(actors(List.of(one)), actors(List.of(other))), actors(after),
                actor(new Step(validation))));
    }

    ModelCheckingOptions options() {
        return options;
    }

    private List<Actor> actors(List<Step> steps) {
        List<Actor> actors = new ArrayList<>();
        steps.forEach(step -> actors.add(actor(step)));
        return actors;
    }

    private Actor actor(Step step) {
        Method method = Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals(step.name())).findFirst().orElseThrow();
        return new Actor(method, List.of(step.arguments()));
    }
}
