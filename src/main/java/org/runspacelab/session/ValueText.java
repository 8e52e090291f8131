package org.runspacelab.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Short texts of any value, bounded in length and in time. A foreign object's own text is made on a thread of
 * its own; a class whose text took too long once is shown by its name from then on. Callable from any thread but
 * the FX thread.
 */
public final class ValueText implements AutoCloseable {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_ITEMS = 12;
    private static final int MAX_DEPTH = 3;
    private static final int MAX_SLOW_CLASSES = 1_000;

    private final Duration limit;
    private final ExecutorService foreign = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("value text ", 1).factory());
    private final Set<String> slow = ConcurrentHashMap.newKeySet();

    public ValueText() {
        this(Duration.ofMillis(200));
    }

    ValueText(Duration limit) {
        this.limit = limit;
    }

    /** One line for a value, a few hundred characters at most. */
    public String of(@Nullable Object value) {
        String simple = simple(value);
        return simple == null && value != null ? byForeignCode(value) : String.valueOf(simple);
    }

    /** The kind of value, in the lab's words, else its class. */
    public static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean _ -> "bool";
            case String _ -> "text";
            case Integer _ -> "int";
            case Long _ -> "long";
            case Double _ -> "double";
            case Duration _ -> "duration";
            case Instant _ -> "time";
            case Map<?, ?> _ -> "map";
            case Collection<?> _ -> "list";
            default -> name(value);
        };
    }

    @Override
    public void close() {
        foreign.shutdownNow();
    }

    private static @Nullable String simple(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> line(text);
            case Boolean _, Integer _, Long _, Double _, Float _, Short _, Byte _, Instant _ -> value.toString();
            case Duration duration -> DurationText.format(duration);
            default -> null;
        };
    }

    private String byForeignCode(Object value) {
        if (slow.contains(value.getClass().getName())) {
            return name(value) + " (its text takes too long)";
        }
        Future<String> text = foreign.submit(() -> line(compound(value, 0)));
        try {
            return text.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            text.cancel(true);
            rememberSlow(value);
            return name(value) + " (its text takes too long)";
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return name(value) + " (its text failed: " + name(cause == null ? e : cause) + ")";
        } catch (InterruptedException e) {
            text.cancel(true);
            Thread.currentThread().interrupt();
            return name(value);
        }
    }

    private void rememberSlow(Object value) {
        if (slow.size() < MAX_SLOW_CLASSES) {
            slow.add(value.getClass().getName());
        }
    }

    private static String compound(@Nullable Object value, int depth) {
        return switch (value) {
            case Map<?, ?> map when depth < MAX_DEPTH -> mapText(map, depth);
            case Collection<?> list when depth < MAX_DEPTH -> listText(list, depth);
            case Map<?, ?> _, Collection<?> _ -> "…";
            case null -> "null";
            default -> {
                String simple = simple(value);
                yield simple == null ? String.valueOf(value.toString()) : simple;
            }
        };
    }

    /** The count first: it is what changes. */
    private static String listText(Collection<?> list, int depth) {
        StringJoiner text = new StringJoiner(", ", list.size() + ": ", list.size() > MAX_ITEMS ? ", …" : "");
        text.setEmptyValue("0");
        int shown = 0;
        for (Object item : list) {
            if (++shown > MAX_ITEMS) {
                break;
            }
            text.add(compound(item, depth + 1));
        }
        return text.toString();
    }

    private static String mapText(Map<?, ?> map, int depth) {
        StringJoiner text = new StringJoiner(", ", "{", map.size() > MAX_ITEMS ? ", …}" : "}");
        int shown = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (++shown > MAX_ITEMS) {
                break;
            }
            text.add(compound(entry.getKey(), depth + 1) + "=" + compound(entry.getValue(), depth + 1));
        }
        return text.toString();
    }

    /** One bounded line, control characters made visible. */
    private static String line(String text) {
        String cut = text.length() <= MAX_LENGTH
                ? text
                : text.substring(0, MAX_LENGTH) + "… (" + text.length() + " characters)";
        return cut.codePoints()
                .map(c -> Character.isISOControl(c) ? controlPicture(c) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int controlPicture(int c) {
        return c < 0x20 ? 0x2400 + c : 0xFFFD;
    }

    private static String name(Object value) {
        String simple = value.getClass().getSimpleName();
        return simple.isEmpty() ? value.getClass().getName() : simple;
    }
}
