package org.runspacelab.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The inside of maps, lists and records of ours as a tree of short texts: immutable, bounded in depth, count and
 * time, with no reference to the value and none of its code left in it. Not for the FX thread. One use each.
 */
public final class ValueOutline {

    /** How deep a value is opened. */
    public static final int MAX_DEPTH = 20;
    /** How many parts of one value are shown. */
    public static final int MAX_PARTS = 500;
    /** How many parts there are in all. */
    public static final int MAX_NODES = 10_000;

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Whether a value opens up, and as what. */
    public enum Kind {
        LEAF,
        MAP,
        LIST,
        FIELDS
    }

    /** Why a value that opens up has nothing below it. */
    public enum Mark {
        NONE,
        /** It contains itself. */
        CYCLE,
        TOO_DEEP,
        /** There are too many parts, or they take too long. */
        TOO_MUCH,
        /** Its own code fails or takes too long. */
        UNREADABLE
    }

    /**
     * One value in the tree.
     *
     * @param name its key, index or field name
     * @param text one bounded line
     * @param type its kind in the lab's words
     * @param print equal for what looks the same all the way down, whatever it is called
     * @param opened true where its parts were looked at
     * @param parts what it holds, where it was opened
     * @param left how many more it holds
     */
    public record Node(String name, String text, String type, Kind kind, Mark mark, long print, boolean opened,
            List<Node> parts, long left) {

        public boolean canOpen() {
            return kind != Kind.LEAF && mark == Mark.NONE;
        }
    }

    private final ValueText texts;
    private final Predicate<List<String>> opened;
    private final long start = System.nanoTime();
    private int nodes;

    /** @param opened which values are opened, by the names that lead to them */
    public ValueOutline(ValueText texts, Predicate<List<String>> opened) {
        this.texts = texts;
        this.opened = opened;
    }

    /** True for what {@link #of} opens. */
    public static boolean canOpen(@Nullable Object value) {
        return ValueParts.kindOf(value) != Kind.LEAF;
    }

    /** The tree of this value; its root is always opened. */
    public Node of(@Nullable Object value) {
        return node("", value, List.of(), List.of());
    }

    private Node node(String name, @Nullable Object value, List<String> path, List<Object> above) {
        nodes++;
        Kind kind = ValueParts.kindOf(value);
        String type = ValueText.typeOf(value);
        if (isOver()) {
            return new Node(name, "…", type, kind, Mark.TOO_MUCH, type.hashCode(), false, List.of(), 0);
        }
        if (value == null || kind == Kind.LEAF) {
            String text = texts.of(value);
            return new Node(name, text, type, Kind.LEAF, Mark.NONE, leafPrint(value, text, type), false, List.of(), 0);
        }
        if (above.stream().anyMatch(one -> one == value)) {
            return new Node(name, "↺", type, kind, Mark.CYCLE, Mark.CYCLE.ordinal(), false, List.of(), 0);
        }
        String text = texts.of(value);
        if (above.size() >= MAX_DEPTH) {
            return new Node(name, text, type, kind, Mark.TOO_DEEP, text.hashCode(), false, List.of(), 0);
        }
        if (!path.isEmpty() && !opened.test(path)) {
            return new Node(name, text, type, kind, Mark.NONE, text.hashCode(), false, List.of(), 0);
        }
        ValueParts parts = ValueParts.of(value, MAX_PARTS, texts.foreign());
        return parts == null
                ? new Node(name, text, type, kind, Mark.UNREADABLE, text.hashCode(), false, List.of(), 0)
                : open(name, text, type, kind, parts, path, with(above, value));
    }

    private Node open(String name, String text, String type, Kind kind, ValueParts parts, List<String> path,
            List<Object> above) {
        List<Node> children = new ArrayList<>();
        long print = kind.ordinal() + 1;
        for (ValueParts.Part part : parts.parts()) {
            if (isOver()) {
                break;
            }
            String partName = kind == Kind.LIST ? "[" + part.name() + "]" : texts.of(part.name());
            Node child = node(partName, part.value(), with(path, partName), above);
            children.add(child);
            print = mix(print, kind == Kind.LIST ? child.print() : mix(child.print(), partName.hashCode()));
        }
        return new Node(name, text, type, kind, Mark.NONE, print, true, List.copyOf(children),
                parts.size() - children.size());
    }

    private boolean isOver() {
        return nodes > MAX_NODES || System.nanoTime() - start > LIMIT.toNanos();
    }

    /** All of a text counts, not only what is shown of it. */
    private static long leafPrint(@Nullable Object value, String text, String type) {
        int whole = value instanceof String all ? all.hashCode() : 0;
        return mix(mix(text.hashCode(), whole), type.hashCode());
    }

    private static long mix(long a, long b) {
        long mixed = (a ^ Long.rotateLeft(b, 29)) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
