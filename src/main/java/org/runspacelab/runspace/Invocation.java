package org.runspacelab.runspace;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The handle of one run of a pipeline, as {@code BeginInvoke} returns it. Callable from any thread. */
public final class Invocation {

    private final Pipeline pipeline;
    private final CountDownLatch end = new CountDownLatch(1);

    Invocation(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    /** True once the pipeline is in a final state. */
    public boolean completed() {
        return end.getCount() == 0;
    }

    /** Waits for the end, so long at most; true where it came. */
    public boolean await(Duration limit) throws InterruptedException {
        return end.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }

    void complete() {
        end.countDown();
    }
}
