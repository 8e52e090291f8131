package org.runspacelab.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Adding and comparing the JDK's own numbers, exactly: what outgrows its type becomes a larger one. */
final class Arithmetic {

    private Arithmetic() {}

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Double
                || value instanceof Float
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    /**
     * The sum, in the wider of the two types, which is an int at least; with a float it is a double. Both have to
     * be numbers as {@link #isNumber} tells.
     */
    static Number add(Number a, Number b) {
        if (isIntegral(a) && isIntegral(b)) {
            return a instanceof Long || b instanceof Long
                    ? addLongs(a.longValue(), b.longValue())
                    : narrow(a.longValue() + b.longValue());
        }
        if (isFloating(a) || isFloating(b)) {
            return a.doubleValue() + b.doubleValue();
        }
        if (a instanceof BigDecimal || b instanceof BigDecimal) {
            return decimal(a).add(decimal(b));
        }
        return decimal(a).add(decimal(b)).toBigIntegerExact();
    }

    /** Equal as a reader would say: numbers by value whatever their type, everything else by {@code equals}. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof Number x && b instanceof Number y && isNumber(a) && isNumber(b)) {
            return isFloating(x) || isFloating(y)
                    ? sameDoubles(x.doubleValue(), y.doubleValue())
                    : decimal(x).compareTo(decimal(y)) == 0;
        }
        return a.equals(b);
    }

    /** Unlike {@code ==}, NaN is itself; unlike {@code Double.equals}, 0 is -0. */
    private static boolean sameDoubles(double a, double b) {
        return a == b || Double.isNaN(a) && Double.isNaN(b);
    }

    private static Number narrow(long sum) {
        if (sum == (int) sum) {
            return (int) sum;
        }
        return sum;
    }

    private static Number addLongs(long a, long b) {
        long sum = a + b;
        boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
        if (overflow) {
            return BigInteger.valueOf(a).add(BigInteger.valueOf(b));
        }
        return sum;
    }

    private static boolean isIntegral(Number n) {
        return n instanceof Integer || n instanceof Long || n instanceof Short || n instanceof Byte;
    }

    private static boolean isFloating(Number n) {
        return n instanceof Double || n instanceof Float;
    }

    private static BigDecimal decimal(Number n) {
        return switch (n) {
            case BigDecimal big -> big;
            case BigInteger big -> new BigDecimal(big);
            default -> BigDecimal.valueOf(n.longValue());
        };
    }
}
