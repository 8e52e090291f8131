package org.runspacelab.store;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.jvm.InOwnJvm;

/** Whatever several threads do with a shared variable, it could have happened one after another. */
@Param(name = "value", gen = IntGen.class, conf = "0:2")
@Param(name = "next", gen = IntGen.class, conf = "0:2")
@ExtendWith(InOwnJvm.class)
@Execution(ExecutionMode.CONCURRENT)
public class SharedVariableLincheckTest {

    private final SharedVariable cell = new SharedVariable("cell", new StillClock(), 0);

    @Operation
    public @Nullable Object get() {
        return cell.get();
    }

    @Operation
    public void set(int value) {
        cell.set(value);
    }

    @Operation
    public @Nullable Object addTen() {
        return cell.update(old -> (int) old + 10);
    }

    @Operation
    public boolean compareAndSet(int value, int next) {
        return cell.compareAndSet(value, next);
    }

    @Test
    void isLinearizable() {
        StoreLincheckTest.options()
                .iterations(4)
                .actorsPerThread(2)
                .sequentialSpecification(Model.class)
                .check(SharedVariableLincheckTest.class);
    }

    /** What a variable is where one thing happens after another. */
    public static class Model {
        private int value;

        public @Nullable Object get() {
            return value;
        }

        public void set(int value) {
            this.value = value;
        }

        public @Nullable Object addTen() {
            set(value + 10);
            return value;
        }

        public boolean compareAndSet(int value, int next) {
            boolean same = this.value == value;
            if (same) {
                set(next);
            }
            return same;
        }
    }
}
