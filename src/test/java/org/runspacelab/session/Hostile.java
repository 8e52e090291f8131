package org.runspacelab.session;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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

    static final class ChangingText {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String toString() {
            return "asked " + asked.incrementAndGet();
        }
    }

    static final class LargeText {
        @Override
        public String toString() {
            return "y\n".repeat(5_000_000);
        }
    }

    static final class FailingCharacters implements CharSequence {
        @Override
        public int length() {
            return Integer.MAX_VALUE;
        }

        @Override
        public char charAt(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }
    }

    static final class FailingEquals implements Comparable<Object> {
        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("equals");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("hashCode");
        }

        @Override
        public int compareTo(Object other) {
            throw new IllegalStateException("compareTo");
        }

        @Override
        public String toString() {
            throw new StackOverflowError();
        }
    }

    static final class FailingNumber extends Number {
        @Override
        public int intValue() {
            throw new ArithmeticException();
        }

        @Override
        public long longValue() {
            throw new ArithmeticException();
        }

        @Override
        public float floatValue() {
            throw new ArithmeticException();
        }

        @Override
        public double doubleValue() {
            throw new ArithmeticException();
        }
    }

    record FailingRecord(int part) {
        @Override
        public int part() {
            throw new IllegalStateException("part");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }
    }

    enum Failing {
        ONE;

        @Override
        public String toString() {
            throw new IllegalStateException("enum");
        }
    }

    static final class FailingException extends Exception {
        @Override
        public String getMessage() {
            throw new IllegalStateException("getMessage");
        }
    }

    /** Its elements never end. */
    static final class Endless extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            return index;
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }

        @Override
        public Iterator<Object> iterator() {
            return Stream.<Object>generate(() -> "again").iterator();
        }
    }

    /** Has more than it says, then less. */
    static final class LyingSize extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            if (index > 2) {
                throw new IndexOutOfBoundsException(index);
            }
            return index;
        }

        @Override
        public int size() {
            return -1;
        }
    }

    /** As a list that another thread changes while it is read. */
    static final class Changing extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            if (index == 1) {
                throw new ConcurrentModificationException();
            }
            return index;
        }

        @Override
        public int size() {
            return 3;
        }
    }

    static final class NullEntries extends AbstractMap<Object, Object> {
        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return new HashSet<>(Arrays.asList((Map.Entry<Object, Object>) null));
        }
    }
}
