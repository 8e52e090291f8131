package org.runspacelab.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;

/**
 * Short texts of any value, bounded in length and in time. A foreign object's own text is made on a thread of
 * its own; a class whose text takes too long is shown by its name and asked again only after a while. Callable
 * from any thread but the FX thread.
 */
public final class ValueText implements AutoCloseable {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_ITEMS = 12;
    private static final int MAX_DEPTH = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String TOO_LONG = " (its text takes too long)";

    private final Duration limit;
    private final ForeignCode foreign;

    public ValueText() {
        this(Duration.ofMillis(200), PAUSE);
    }

    ValueText(Duration limit, Duration pause) {
        this(limit, new ForeignCode(pause));
    }

    private ValueText(Duration limit, ForeignCode foreign) {
        this.limit = limit;
        this.foreign = foreign;
    }

    /** The same texts for a thread that any script may interrupt, and that has to tell values all the same. */
    ValueText uninterruptibly() {
        return new ValueText(limit, foreign.uninterruptibly());
    }

    /** One line for a value, a few hundred characters at most. After {@link #close()} of foreign objects the name. */
    public String of(@Nullable Object value) {
        String simple = simple(value);
        return simple == null && value != null ? byForeignCode(value) : String.valueOf(simple);
    }

    /** True of a text that came too late, all of it or a part: asked for again, it may be there. */
    public static boolean isGivenUp(String text) {
        return text.contains(TOO_LONG);
    }

    /** One bounded line of a text: what would break or garble it is made visible. */
    public static String line(String text) {
        String cut = text.length() <= MAX_LENGTH
                ? text
                : text.substring(0, endOfLine(text)) + "… (" + text.length() + " characters)";
        return visible(cut);
    }

    /** The text with what would garble the screen made visible, as long as it is: line ends too. */
    public static String visible(String text) {
        return text.codePoints()
                .map(ValueText::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same line by line, for a text of several lines that comes from elsewhere. */
    public static String visibleLines(String text) {
        return text.lines().map(line -> visible(line)).collect(Collectors.joining("\n"));
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
            case RecordedValue recorded -> recorded.type();
            default -> name(value);
        };
    }

    @Override
    public void close() {
        foreign.close();
    }

    /** True where the text needs none of the value's own code. */
    static boolean isSimple(Object value) {
        return simple(value) != null;
    }

    /** Where values' own code runs. */
    ForeignCode foreign() {
        return foreign;
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
        if (foreign.isSlow(value)) {
            return tooLong(value);
        }
        try {
            return foreign.call(limit, visit -> line(compound(value, 0, visit)));
        } catch (TimeoutException e) {
            return tooLong(value);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return name(value) + " (its text failed: " + name(cause == null ? e : cause) + ")";
        } catch (RejectedExecutionException e) {
            return name(value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return name(value);
        }
    }

    private static String tooLong(Object value) {
        return name(value) + TOO_LONG;
    }

    private String compound(@Nullable Object value, int depth, ForeignCode.Visit visit) {
        String simple = simple(value);
        if (simple != null || value == null) {
            return String.valueOf(simple);
        }
        if (foreign.isSlow(value)) {
            return tooLong(value);
        }
        visit.enter(value);
        return switch (value) {
            // Its content changes while it is listed.
            case SynchronizedStore store -> store.toString();
            case Map<?, ?> map when depth < MAX_DEPTH -> mapText(map, depth, visit);
            case Collection<?> list when depth < MAX_DEPTH -> listText(list, depth, visit);
            case Map<?, ?> _, Collection<?> _ -> "…";
            default -> String.valueOf(value.toString());
        };
    }

    /** The count first: it is what changes. */
    private String listText(Collection<?> list, int depth, ForeignCode.Visit visit) {
        int size = list.size();
        StringJoiner text = new StringJoiner(", ", size + ": ", size > MAX_ITEMS ? ", …" : "");
        text.setEmptyValue("0");
        int shown = 0;
        for (Object item : list) {
            if (++shown > MAX_ITEMS) {
                break;
            }
            text.add(compound(item, depth + 1, visit));
            visit.enter(list);
        }
        return text.toString();
    }

    private String mapText(Map<?, ?> map, int depth, ForeignCode.Visit visit) {
        StringJoiner text = new StringJoiner(", ", "{", map.size() > MAX_ITEMS ? ", …}" : "}");
        int shown = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (++shown > MAX_ITEMS) {
                break;
            }
            text.add(compound(entry.getKey(), depth + 1, visit) + "=" + compound(entry.getValue(), depth + 1, visit));
            visit.enter(map);
        }
        return text.toString();
    }

    /** Never between the two halves of a character. */
    private static int endOfLine(String text) {
        return Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    }

    private static int visible(int c) {
        if (c < 0x20) {
            return 0x2400 + c;
        }
        return Character.isISOControl(c) || isLineEnd(c) || turnsDirection(c) || isHalf(c) ? 0xFFFD : c;
    }

    private static boolean isLineEnd(int c) {
        return c == 0x2028 || c == 0x2029;
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String name(Object value) {
        String simple = value.getClass().getSimpleName();
        return simple.isEmpty() ? value.getClass().getName() : simple;
    }
}
