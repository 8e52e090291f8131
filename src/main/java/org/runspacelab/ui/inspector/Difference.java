package org.runspacelab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.FullText;
import org.runspacelab.session.ValueOutline;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.ui.inspector.DiffLine.Change;

/**
 * What changed from one write to another: texts by line and word, maps by key, lists by element. Immutable, bounded.
 *
 * @param before the older write
 * @param after the newer one
 */
record Difference(StoreEntry before, StoreEntry after, List<DiffLine> lines) {

    /** Compares two values in the time that foreign code is given: not for the FX thread. */
    static Difference of(StoreEntry one, StoreEntry other, ValueText texts) {
        boolean inOrder = one.sequence() <= other.sequence();
        StoreEntry before = inOrder ? one : other;
        StoreEntry after = inOrder ? other : one;
        return new Difference(before, after, compare(before, after, texts));
    }

    /** How many lines were removed, and how many added. */
    long count(Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    boolean isCut() {
        return count(Change.CUT) > 0;
    }

    /** True where nothing differs in what was compared. */
    boolean isEmpty() {
        return count(Change.REMOVED) + count(Change.ADDED) == 0;
    }

    /** All lines with their signs, to be copied. */
    String text() {
        return lines.stream().map(line -> line.change().sign() + " " + line.text()).collect(Collectors.joining("\n"));
    }

    private static List<DiffLine> compare(StoreEntry before, StoreEntry after, ValueText texts) {
        Object old = before.value();
        Object next = after.value();
        if (before.removed() || after.removed()) {
            return presence(before, after, texts);
        }
        if (ValueOutline.canOpen(old) && ValueOutline.canOpen(next)) {
            return StructureDiff.of(outline(old, texts), outline(next, texts));
        }
        String oldType = ValueText.typeOf(old);
        String nextType = ValueText.typeOf(next);
        if (!oldType.equals(nextType)) {
            return List.of(DiffLine.of(Change.REMOVED, oldType, texts.of(old)),
                    DiffLine.of(Change.ADDED, nextType, texts.of(next)));
        }
        FullText oldText = FullText.of(old, texts);
        FullText nextText = FullText.of(next, texts);
        List<DiffLine> lines = new ArrayList<>(TextDiff.of(oldText.text(), nextText.text()));
        if (oldText.isCut() || nextText.isCut() || !oldText.own() || !nextText.own()) {
            lines.add(DiffLine.cut());
        }
        return lines;
    }

    private static List<DiffLine> presence(StoreEntry before, StoreEntry after, ValueText texts) {
        List<DiffLine> lines = new ArrayList<>();
        if (!before.removed()) {
            lines.add(DiffLine.of(Change.REMOVED, "", texts.of(before.value())));
        }
        if (!after.removed()) {
            lines.add(DiffLine.of(Change.ADDED, "", texts.of(after.value())));
        }
        return lines;
    }

    private static ValueOutline.Node outline(@Nullable Object value, ValueText texts) {
        return new ValueOutline(texts, _ -> true).of(value);
    }
}
