package org.runspacelab.session;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Values whose own code misbehaves. */
public final class Hostile {

    private Hostile() {}

    /** Its text hangs until it is released, whatever interrupts come. */
    public static final class HangingText {
        final AtomicInteger asked = new AtomicInteger();
        private final Semaphore gate = new Semaphore(0);

        @Override
        public String toString() {
            asked.incrementAndGet();
            gate.acquireUninterruptibly();
            return "released";
        }

        public void release() {
            gate.release(1_000);
        }
    }

    /** Its text fails. */
    public static final class FailingText {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    /** Its text never ends calling itself. */
    public static final class EndlessText {
        @Override
        public String toString() {
            return "again " + this;
        }
    }

    /** Its text is null. */
    public static final class NullText {
        @Override
        public String toString() {
            return null;
        }
    }

    /** Listing it hangs until it is released. */
    public static final class HangingMap extends AbstractMap<Object, Object> {
        private final Semaphore gate = new Semaphore(0);

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            gate.acquireUninterruptibly();
            return Map.<Object, Object>of("a", 1).entrySet();
        }

        public void release() {
            gate.release(1_000);
        }
    }

    /** Listing it ends in an error. */
    public static final class FailingMap extends AbstractMap<Object, Object> {
        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            throw new StackOverflowError();
        }
    }
}
