package org.runspacelab.jvm;

import java.lang.reflect.Method;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Has each test of a class run in a Java of its own: a model checker changes the classes that it looks into, for all
 * others in its Java as well, and would slow them down; and who measures the heap or records the virtual machine has
 * to be alone in it. What is done before and after each test is done in both.
 */
public final class InOwnJvm implements InvocationInterceptor {

    private static final Duration LIMIT = Duration.ofSeconds(110);

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> test,
            ExtensionContext context) throws Throwable {
        if (TestsOf.isRunning()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        OwnJvm.Outcome outcome = OwnJvm.run(
                TestsOf.class, LIMIT, test.getTargetClass().getName() + TestsOf.METHOD + test.getExecutable().getName());
        if (outcome.exit() != 0) {
            throw new AssertionError(outcome.text());
        }
    }
}
