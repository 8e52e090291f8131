package org.runspacelab.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runspacelab.session.ValueOutline.Kind;
import org.runspacelab.session.ValueOutline.Mark;
import org.runspacelab.session.ValueOutline.Node;
import org.runspacelab.ui.inspector.DiffLine.Change;

/**
 * The difference of two outlines: maps and records by name, lists by element. Bounded as outlines are, and in the
 * number of lines.
 */
final class StructureDiff {

    static final int MAX_LINES = 2_000;

    private final List<DiffLine> lines = new ArrayList<>();
    private boolean cut;

    private StructureDiff() {}

    static List<DiffLine> of(Node before, Node after) {
        StructureDiff diff = new StructureDiff();
        diff.compare("", before, after);
        if (diff.cut) {
            diff.lines.add(DiffLine.cut());
        }
        return diff.lines;
    }

    private void compare(String where, Node before, Node after) {
        // What was not looked at may differ, whatever is above it.
        cut |= isPartial(before) || isPartial(after);
        if (!before.opened() || !after.opened() || isList(before) != isList(after)) {
            if (before.print() != after.print()) {
                line(Change.REMOVED, where, before, !before.type().equals(after.type()));
                line(Change.ADDED, where, after, !before.type().equals(after.type()));
            }
        } else if (isList(before)) {
            elements(where, before, after);
        } else {
            names(where, before, after);
        }
    }

    private void names(String where, Node before, Node after) {
        Map<String, Node> next = new LinkedHashMap<>();
        after.parts().forEach(part -> next.put(part.name(), part));
        for (Node part : before.parts()) {
            String path = path(where, part.name());
            Node other = next.remove(part.name());
            if (other == null) {
                line(Change.REMOVED, path, part, false);
            } else {
                compare(path, part, other);
            }
        }
        next.values().forEach(part -> line(Change.ADDED, path(where, part.name()), part, false));
    }

    private void elements(String where, Node before, Node after) {
        int done = 0;
        for (Stretch stretch : Stretch.of(prints(before), prints(after))) {
            partial(before.parts().subList(done, stretch.oldFrom()));
            List<Node> old = stretch.old(before.parts());
            List<Node> next = stretch.next(after.parts());
            int both = Math.min(old.size(), next.size());
            for (int i = 0; i < both; i++) {
                compare(where + next.get(i).name(), old.get(i), next.get(i));
            }
            old.stream().skip(both).forEach(part -> line(Change.REMOVED, where + part.name(), part, false));
            next.stream().skip(both).forEach(part -> line(Change.ADDED, where + part.name(), part, false));
            done = stretch.oldTo();
        }
        partial(before.parts().subList(done, before.parts().size()));
    }

    /** Elements that look the same as far as they were looked at. */
    private void partial(List<Node> same) {
        for (Node node : same) {
            cut |= isPartial(node);
            partial(node.parts());
        }
    }

    private void line(Change change, String where, Node node, boolean withType) {
        if (lines.size() >= MAX_LINES) {
            cut = true;
            return;
        }
        String text = withType ? node.text() + " (" + node.type() + ")" : node.text();
        lines.add(DiffLine.of(change, where, text));
    }

    private static boolean isPartial(Node node) {
        return node.left() > 0 || node.mark() != Mark.NONE && node.mark() != Mark.CYCLE;
    }

    private static boolean isList(Node node) {
        return node.kind() == Kind.LIST;
    }

    private static List<Long> prints(Node node) {
        return node.parts().stream().map(Node::print).toList();
    }

    private static String path(String where, String name) {
        return where.isEmpty() ? name : where + "." + name;
    }
}
