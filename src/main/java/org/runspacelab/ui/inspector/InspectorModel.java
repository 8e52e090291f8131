package org.runspacelab.ui.inspector;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the panel shows and what it wants to see. Belongs to the FX thread. */
final class InspectorModel {

    private final ReadOnlyObjectWrapper<Inspection> inspection = new ReadOnlyObjectWrapper<>(Inspection.NOTHING);
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private final BooleanProperty folded = new SimpleBooleanProperty(true);
    private final Consumer<Query> ask;
    private @Nullable Object key;
    private Query query = Query.NOTHING;

    /** @param ask is told what is wanted, each time it is something else */
    InspectorModel(Consumer<Query> ask) {
        this.ask = ask;
        folded.subscribe(() -> select(key));
    }

    /** What is shown; {@link Inspection#NOTHING} while no key is selected. */
    ReadOnlyObjectProperty<Inspection> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    Inspection inspection() {
        return inspection.get();
    }

    /** True while a key is selected, found or not. */
    ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** While it is folded nothing is looked at. */
    BooleanProperty foldedProperty() {
        return folded;
    }

    /** Turns to this key; null for none. */
    void select(@Nullable Object next) {
        key = next;
        Object wanted = folded.get() ? null : next;
        if (!Objects.equals(wanted, query.key())) {
            inspection.set(Inspection.NOTHING);
            change(query.of(wanted));
        }
    }

    /** Takes over what was found, unless another key was selected meanwhile. */
    void show(Inspection found) {
        if (Objects.equals(found.query().key(), query.key())) {
            inspection.set(found);
        }
    }

    /** Goes so many pages on or back. */
    void turnPage(int pages) {
        ValuePages.Page page = inspection().page();
        if (page != null) {
            change(query.at(Math.clamp(page.number() + (long) pages, 0, page.count() - 1)));
        }
    }

    /** Opens or closes a part of the value. */
    void open(List<String> path, boolean isOpen) {
        Set<List<String>> opened = new HashSet<>(query.opened());
        if (isOpen ? opened.add(List.copyOf(path)) : opened.remove(path)) {
            change(query.opening(opened));
        }
    }

    /** Says how many pixels the plot has. */
    void plotWidth(int width) {
        if (width > 0 && width != query.width()) {
            change(query.wide(width));
        }
    }

    /** Wants the difference of two writes; of none where one is null. */
    void compare(@Nullable HistoryEntry one, @Nullable HistoryEntry other) {
        if (!Objects.equals(one, query.older()) || !Objects.equals(other, query.newer())) {
            change(query.comparing(one, other));
        }
    }

    private void change(Query next) {
        query = next;
        asked.set(next.key() != null);
        ask.accept(next);
    }
}
