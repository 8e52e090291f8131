package org.runspacelab.ui.soak;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.diagnosis.LabLog;

/** What went wrong inside, in any thread: there is to be nothing. Callable from any thread. */
final class Errors implements AutoCloseable {

    private final LabLog log;
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    Errors(LabLog log) {
        this.log = log;
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    }

    /** @throws AssertionError where a thread ended by an exception, or the log has an error */
    void check() {
        String thrown = first.get();
        if (thrown != null) {
            throw new AssertionError(thrown);
        }
        if (log.errors().count() > 0) {
            throw new AssertionError("the log has %d errors, the last is %s".formatted(
                    log.errors().count(), log.errors().latest()));
        }
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private void uncaught(Thread thread, Throwable thrown) {
        first.compareAndSet(null, "thread %s threw %s".formatted(thread.getName(), thrown));
        if (before != null) {
            before.uncaughtException(thread, thrown);
        }
    }
}
