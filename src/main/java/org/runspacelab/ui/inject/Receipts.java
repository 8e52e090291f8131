package org.runspacelab.ui.inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.Receipt;
import org.runspacelab.ui.live.PulseSource;

/**
 * The receipts of the last injections, each followed until it is known what became of it. Everything but
 * {@link #gather} belongs to the FX thread.
 */
public final class Receipts implements PulseSource {

    /** How many are kept in view. */
    static final int MAX = 20;

    /** How a write came about. */
    enum Kind {
        INJECTED,
        UNDONE,
        REDONE
    }

    private record Followed(Receipt receipt, Kind kind, ReceiptLine line) {}

    private final ReceiptText texts;
    private final ObservableList<ReceiptLine> lines = FXCollections.observableArrayList();
    /** Kept: what listens to a view made for the moment is soon forgotten. */
    private final ObservableList<ReceiptLine> linesView = FXCollections.unmodifiableObservableList(lines);
    private final Queue<Followed> fresh = new ConcurrentLinkedQueue<>();
    /** Belongs to the pulse's thread. */
    private final List<Followed> pending = new ArrayList<>();
    /** Those of before the view was paused: what becomes of them is held. Belongs to the pulse's thread. */
    private final List<Followed> held = new ArrayList<>();
    private boolean standing;

    Receipts(ReceiptText texts) {
        this.texts = texts;
    }

    /** The last ones, the newest first. */
    public ObservableList<ReceiptLine> lines() {
        return linesView;
    }

    void add(Kind kind, Written.Done done) {
        Receipt receipt = done.receipt();
        if (receipt == null) {
            show(new ReceiptLine(texts.removed(kind, done.step().place().key(), done.nanos()), true));
            return;
        }
        Receipt.Outcome outcome = receipt.outcome();
        ReceiptLine line = new ReceiptLine(texts.receipt(kind, receipt, outcome), isEnd(outcome));
        show(line);
        if (!isEnd(outcome)) {
            fresh.add(new Followed(receipt, kind, line));
        }
    }

    @Override
    public @Nullable Runnable gather(long now) {
        takeFresh();
        held.clear();
        standing = false;
        return settle(pending);
    }

    /** Follows only what was injected since the view stands still. */
    @Nullable Runnable gatherPaused() {
        if (!standing) {
            held.addAll(pending);
            standing = true;
        }
        takeFresh();
        List<Followed> since = new ArrayList<>(pending);
        since.removeAll(held);
        return settle(since);
    }

    /** Says what became of this one. */
    @Nullable Runnable step(Receipt closed) {
        return settle(pending.stream().filter(followed -> followed.receipt == closed).toList());
    }

    private void takeFresh() {
        for (Followed next = fresh.poll(); next != null; next = fresh.poll()) {
            pending.add(next);
            if (pending.size() > MAX) {
                pending.removeFirst();
            }
        }
    }

    private @Nullable Runnable settle(List<Followed> followed) {
        List<Runnable> ended = new ArrayList<>();
        for (Followed one : List.copyOf(followed)) {
            Receipt.Outcome outcome = one.receipt.outcome();
            if (isEnd(outcome)) {
                String text = texts.receipt(one.kind, one.receipt, outcome);
                ended.add(() -> one.line.show(text, true));
                pending.remove(one);
            }
        }
        return ended.isEmpty() ? null : () -> ended.forEach(Runnable::run);
    }

    private void show(ReceiptLine line) {
        lines.addFirst(line);
        if (lines.size() > MAX) {
            lines.removeLast();
        }
    }

    private static boolean isEnd(Receipt.Outcome outcome) {
        return !(outcome instanceof Receipt.Pending);
    }
}
