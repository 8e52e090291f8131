package org.runspacelab.service.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A stream of a program, read to its end on a daemon thread of its own and kept up to a bound. What it kept may be
 * asked for once {@link #awaitEnd} said that the end came.
 */
final class BoundedStream {

    private static final int CHUNK = 16 * 1024;

    private final int bound;
    private final Runnable tooLong;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean over;

    /** @param tooLong done once where there is more than the bound, on the reading thread */
    BoundedStream(InputStream stream, int bound, Runnable tooLong) {
        this.bound = bound;
        this.tooLong = tooLong;
        Thread.ofPlatform().daemon().name("services output").inheritInheritableThreadLocals(false)
                .start(() -> readAll(stream));
    }

    /** Waits for the end of the stream, no longer than this. */
    boolean awaitEnd(long nanos) throws InterruptedException {
        return ended.await(nanos, TimeUnit.NANOSECONDS);
    }

    boolean isTooLong() {
        return over;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    private void readAll(InputStream stream) {
        try (stream) {
            byte[] chunk = new byte[CHUNK];
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                keep(chunk, count);
            }
        } catch (IOException _) {
            // The program was killed: what came so far is what there is.
        } finally {
            ended.countDown();
        }
    }

    private void keep(byte[] chunk, int count) {
        int room = bound - kept.size();
        kept.write(chunk, 0, Math.min(room, count));
        if (count > room && !over) {
            over = true;
            tooLong.run();
        }
    }
}
