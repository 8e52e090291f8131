package org.runspacelab.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;

/** Whatever several threads do with a bounded queue, it could have happened one after another. */
@Param(name = "value", gen = IntGen.class, conf = "1:3")
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
public class QueueLincheckTest {

    private final SynchronizedQueue queue = new SynchronizedQueue("work", new StillClock(), 2);

    @Operation
    public void enqueue(int value) {
        queue.enqueue(value);
    }

    @Operation
    public @Nullable Object dequeue() {
        return queue.dequeue();
    }

    @Operation
    public @Nullable Object tryDequeue() throws InterruptedException {
        return queue.tryDequeue(Duration.ZERO);
    }

    @Operation
    public boolean tryEnqueue(int value) throws InterruptedException {
        return queue.tryEnqueue(value, Duration.ZERO);
    }

    @Operation
    public @Nullable Object peek() {
        return queue.peek();
    }

    @Operation
    public int size() {
        return queue.size();
    }

    @Operation
    public List<@Nullable Object> toList() {
        return queue.toList();
    }

    @Test
    void isLinearizable() {
        new ModelCheckingOptions()
                .iterations(20)
                .invocationsPerIteration(60)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(1)
                .sequentialSpecification(Model.class)
                .check(QueueLincheckTest.class);
    }

    /** What a queue is where one thing happens after another. */
    public static class Model {
        private final List<@Nullable Object> items = new ArrayList<>();

        public void enqueue(int value) {
            if (!tryEnqueue(value)) {
                throw new QueueFullException("work", 2);
            }
        }

        public @Nullable Object dequeue() {
            peek();
            return items.removeFirst();
        }

        public @Nullable Object tryDequeue() {
            return items.isEmpty() ? null : items.removeFirst();
        }

        public boolean tryEnqueue(int value) {
            return items.size() < 2 && items.add(value);
        }

        public @Nullable Object peek() {
            if (items.isEmpty()) {
                throw new QueueEmptyException("work");
            }
            return items.getFirst();
        }

        public int size() {
            return items.size();
        }

        public List<@Nullable Object> toList() {
            return new ArrayList<>(items);
        }
    }
}
