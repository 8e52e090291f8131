package org.runspacelab.ui.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceSnapshot;
import org.runspacelab.session.EditableText;
import org.runspacelab.session.FeedStart;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.store.Actor;
import org.runspacelab.store.Changes;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Steppable;
import org.runspacelab.ui.live.Ticker;

/** Finds what changed in the store since the last pulse and makes its texts. Belongs to the pulse's thread. */
public final class StoreGatherer implements Steppable {

    private final ShownStore shown;
    private final ValueText texts;
    private final StoreModel model;
    private final Ticker ticker;
    private final String you;
    private final Supplier<Set<String>> running;
    private final WriteRates rates = new WriteRates();
    private final StaleKeys stale = new StaleKeys();
    private final UnreadTexts unread = new UnreadTexts();
    private final FlashEnds flashes = new FlashEnds();
    private SynchronizedStore store;
    private long cursor;

    /**
     * @param you what the user is called in the window's language
     * @param running who may still write
     */
    public StoreGatherer(ShownStore shown, ValueText texts, StoreModel model, Ticker ticker, String you,
            Supplier<Set<String>> running) {
        this.shown = shown;
        this.store = shown.get();
        this.texts = texts;
        this.model = model;
        this.ticker = ticker;
        this.you = you;
        this.running = running;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        boolean turned = turnToShown();
        Changes changes = store.changesSince(cursor);
        cursor = changes.sequence();
        // After the changes: a writer that is not among them has written all it ever will.
        Map<Object, Boolean> staleTurned = stale.turn(running.get());
        List<RowUpdate> updates = askAgain(now);
        boolean readAtLast = !updates.isEmpty();
        List<Object> removed = new ArrayList<>();
        for (StoreEntry entry : changes.entries()) {
            if (entry.removed()) {
                removed.add(entry.key());
                rates.forget(entry.key());
                stale.forget(entry.key());
                unread.forget(entry.key());
            } else {
                RowUpdate update = update(entry);
                updates.add(update);
                unread.shown(entry.key(), update.value(), now);
                rates.written(entry, now);
            }
        }
        boolean flashOver = flashes.anyOver(now);
        Map<Object, Double> measured = rates.measure(now);
        if (!turned && changes.isEmpty() && measured.isEmpty() && staleTurned.isEmpty() && !flashOver
                && !readAtLast) {
            return null;
        }
        if (!changes.isEmpty()) {
            ticker.active(now);
        }
        if (!changes.isEmpty() || readAtLast) {
            flashes.begin(now);
        }
        StoreDelta delta = new StoreDelta(
                now, updates, removed, turned || changes.whole(), turned, measured, staleTurned);
        return () -> model.apply(delta);
    }

    @Override
    public FeedStart shownUpTo(FeedStart place) {
        return place.after(store, cursor);
    }

    /** A light that stands still would say that something changed just now. */
    @Override
    public Runnable settle() {
        return model::endFlashes;
    }

    /** The cursor stays: from there everything is shown again when the view is live. */
    @Override
    public @Nullable Runnable step(LabEvent change) {
        if (!(change instanceof LabEvent.Written(String name, StoreEntry entry)) || !name.equals(store.name())) {
            return null;
        }
        if (entry.removed()) {
            return () -> model.stepRemoval(entry.key());
        }
        RowUpdate update = update(entry);
        return () -> model.step(update);
    }

    /** True where another store is shown than before: it is looked at from its beginning. */
    private boolean turnToShown() {
        if (store == shown.get()) {
            return false;
        }
        store = shown.get();
        cursor = 0;
        rates.clear();
        stale.clear();
        unread.clear();
        return true;
    }

    /** What is there at last of values whose text took too long. */
    private List<RowUpdate> askAgain(long now) {
        List<RowUpdate> updates = new ArrayList<>();
        for (Object key : unread.due(now)) {
            StoreEntry entry = store.entry(key);
            if (entry == null) {
                unread.forget(key);
                continue;
            }
            RowUpdate update = update(entry);
            unread.shown(key, update.value(), now);
            if (!ValueText.isGivenUp(update.value())) {
                updates.add(update);
            }
        }
        return updates;
    }

    private RowUpdate update(StoreEntry entry) {
        Object value = entry.value();
        String text = texts.of(value);
        String headline = value instanceof ServiceSnapshot list ? String.valueOf(list.size()) : text;
        String writer = entry.writer().equals(Actor.YOU) ? you : entry.writer().name();
        double number = value instanceof Number some ? some.doubleValue() : Double.NaN;
        return new RowUpdate(entry.key(), text, headline, ValueText.typeOf(value), writer, entry.version(),
                entry.nanos(), ValueType.of(value), EditableText.isWhole(value, text), number, Losses.of(store, entry.key()), stale.written(entry));
    }
}
