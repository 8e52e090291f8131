package org.runspacelab.ui.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.SharedThings;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.Actor;
import org.runspacelab.store.QueueView;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedQueue;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/** Looks which queues and shared variables changed since the last pulse. Belongs to the pulse's thread. */
public final class SharedGatherer implements PulseSource {

    /** How many items of a queue are shown. */
    private static final int MAX_ITEMS = 200;

    private final SharedThings shared;
    private final ValueText texts;
    private final Messages messages;
    private final SharedModel model;
    private final Map<String, Long> seen = new HashMap<>();

    public SharedGatherer(SharedThings shared, ValueText texts, Messages messages, SharedModel model) {
        this.shared = shared;
        this.texts = texts;
        this.messages = messages;
        this.model = model;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        List<SharedModel.Update> updates = new ArrayList<>();
        for (SynchronizedQueue queue : shared.queues()) {
            if (isNews(queue.name(), queue.sequence())) {
                updates.add(update(queue));
            }
        }
        for (SharedVariable variable : shared.variables()) {
            if (isNews(variable.name(), variable.sequence())) {
                updates.add(update(variable));
            }
        }
        return updates.isEmpty() ? null : () -> model.apply(updates);
    }

    private boolean isNews(String name, long sequence) {
        Long before = seen.put(name, sequence);
        return before == null || before != sequence;
    }

    private SharedModel.Update update(SynchronizedQueue queue) {
        QueueView view = queue.view(MAX_ITEMS);
        String content = queue.capacity().isPresent()
                ? messages.text("shared.bounded", view.size(), queue.capacity().getAsInt())
                : messages.text("shared.unbounded", view.size());
        String traffic = messages.text("shared.traffic",
                view.enqueued(), view.dequeued(), view.waitingToTake(), view.waitingToPut());
        List<String> items = view.first().stream().map(item -> texts.of(item.value())).toList();
        Actor taker = view.lastTaker();
        String by = taker == null ? "" : messages.text("shared.taken", name(taker));
        return new SharedModel.Update(queue.name(), messages.text("shared.queue"), content, traffic, by, items);
    }

    private SharedModel.Update update(SharedVariable variable) {
        StoreEntry entry = variable.entry();
        String traffic = messages.text("shared.writes", entry.version(), variable.lostUpdates());
        return new SharedModel.Update(variable.name(), messages.text("shared.variable"), texts.of(entry.value()),
                traffic, messages.text("watch.by", name(entry.writer())), List.of());
    }

    private String name(Actor actor) {
        return actor.equals(Actor.YOU) ? messages.text("you") : actor.name();
    }
}
