package org.runspacelab.ui.timeline;

import org.jspecify.annotations.Nullable;

/** Leads from marks to the rooms that show what they stand for. Belongs to the FX thread. */
record MarkTargets(TimelineTarget target) {

    /** Shows what a mark stands for; does nothing where there is no such place. */
    void show(@Nullable Mark mark) {
        switch (mark) {
            case Mark.Written it -> target.showKey(it.store(), it.key(), it.version());
            case Mark.Injected it -> target.showKey(it.store(), it.key(), it.version());
            case Mark.Asked it -> target.showKey(it.store(), it.key(), it.version());
            case Mark.Outcome it -> target.showKey(it.store(), it.receipt().key(), it.receipt().version());
            case Mark.Said it -> target.showLine(it.line().sequence());
            case Mark.Became _, Mark.Missing _ -> {}
            case null -> {}
        }
    }

    static boolean leadsSomewhere(@Nullable Mark mark) {
        return switch (mark) {
            case Mark.Written _, Mark.Injected _, Mark.Asked _, Mark.Outcome _, Mark.Said _ -> true;
            case Mark.Became _, Mark.Missing _ -> false;
            case null -> false;
        };
    }
}
