package org.runspacelab.job;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.runspacelab.runspace.Pipeline;

/**
 * What a child hears from its parent after the start. When there is nothing more to hear the parent is gone,
 * however it ended, and the child ends at once, whatever its script does. So it does where it is to stop before
 * its script has begun.
 */
final class ParentWatch implements Runnable {

    private static final int PARENT_GONE = 3;
    /** So long the parent may take to hang up once it heard of the end. */
    private static final Duration HANGING_UP = Duration.ofMillis(250);
    /** So long foreign shutdown hooks may take. */
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final LineInput in;
    private final MessageCodec codec;
    private final Pipeline pipeline;
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile boolean leaving;

    ParentWatch(LineInput in, MessageCodec codec, Pipeline pipeline) {
        this.in = in;
        this.codec = codec;
        this.pipeline = pipeline;
    }

    @Override
    public void run() {
        try {
            for (String line = in.next(); line != null; line = in.next()) {
                if (codec.read(line) instanceof Message.Stop && !stop()) {
                    return;
                }
            }
        } catch (IOException | RuntimeException | Error notOurParent) {
            // The same.
        } finally {
            halt();
        }
    }

    /** False where the script is still being made: it will never run, so there is nothing to wait for. */
    private boolean stop() {
        pipeline.stopAsync();
        return pipeline.times().started().isPresent();
    }

    /** From now on the child ends itself in order when the parent hangs up. */
    void leave() {
        leaving = true;
    }

    /** A virtual machine that ends while a thread reads waits 300 ms for it: so the parent hangs up first. */
    void awaitHangUp() throws InterruptedException {
        gone.await(HANGING_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void halt() {
        gone.countDown();
        try {
            if (leaving) {
                Thread.sleep(LEAVING);
            }
        } catch (InterruptedException e) {
            // Then at once.
        } finally {
            Runtime.getRuntime().halt(PARENT_GONE);
        }
    }
}
