package org.runspacelab.ui.timeline;

import org.jspecify.annotations.Nullable;

/** How a mark is drawn: the marks of one kind are thinned together. Later ones are drawn over earlier ones. */
public enum MarkKind {
    /** Drawn as bars. */
    STATE(null, Ink.QUIET),
    /** Drawn as ticks, the higher the more there are. */
    WRITE(null, Ink.WRITE),
    LINE(null, Ink.MUTED),
    WARNING(MarkShape.TRIANGLE, Ink.ASK),
    ERROR(MarkShape.CROSS, Ink.FAIL),
    MISSING(MarkShape.GAP, Ink.FAIL),
    SEEN(MarkShape.CHECK, Ink.RUN),
    UNSEEN(MarkShape.RING, Ink.MUTED),
    INJECTION(MarkShape.DIAMOND, Ink.WRITE),
    ASK(MarkShape.FLAG, Ink.ASK);

    private final @Nullable MarkShape shape;
    private final Ink ink;

    MarkKind(@Nullable MarkShape shape, Ink ink) {
        this.shape = shape;
        this.ink = ink;
    }

    /** Its shape; null where it is a tick or a bar. */
    @Nullable MarkShape shape() {
        return shape;
    }

    Ink ink() {
        return ink;
    }
}
