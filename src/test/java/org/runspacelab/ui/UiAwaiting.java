package org.runspacelab.ui;

import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what a window comes to show. Not called on the FX thread. */
final class UiAwaiting {

    private UiAwaiting() {}

    /**
     * Waits until this is so; fails with the question where it never is. What asks for a node that is not made yet, or
     * for nodes while they change, is not so yet.
     */
    static void until(String what, Duration limit, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(limit.toSeconds(), TimeUnit.SECONDS, () -> isSo(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + limit + ": " + what, e);
        }
    }

    private static boolean isSo(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (RuntimeException | AssertionError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof EmptyNodeQueryException || cause instanceof ConcurrentModificationException
                        || cause instanceof IndexOutOfBoundsException) {
                    return false;
                }
            }
            throw e;
        }
    }

    /** Waits until all was laid out anew twice: what a layout changes, such as the cells of a list, may need another. */
    static void layouts(Scene scene, Duration limit) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(2);
        Runnable laidOut = () -> {
            left.countDown();
            Platform.requestNextPulse();
        };
        WaitForAsyncUtils.waitForAsyncFx(limit.toMillis(), () -> {
            scene.addPostLayoutPulseListener(laidOut);
            Platform.requestNextPulse();
        });
        boolean came = left.await(limit.toSeconds(), TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForAsyncFx(limit.toMillis(), () -> scene.removePostLayoutPulseListener(laidOut));
        if (!came) {
            throw new AssertionError("not laid out within " + limit);
        }
    }
}
