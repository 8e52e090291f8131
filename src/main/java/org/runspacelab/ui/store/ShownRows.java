package org.runspacelab.ui.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.runspacelab.ui.search.LineSearch;

/**
 * The rows in which what is searched for is found, in key or value. Rows come and go one by one as their values
 * change, so the others keep their place and selection. Belongs to the FX thread.
 */
final class ShownRows {

    /** The longest one pass over the rows may take; an expression that needs more is given up. */
    private static final long MAX_PASS_NANOS = 100_000_000;
    /** Above so many rows it is cheaper to begin anew than to change them one by one. */
    private static final int MAX_SINGLE_CHANGES = 200;

    private final StoreModel model;
    private final Consumer<Runnable> around;
    private final ObservableList<StoreRow> items = FXCollections.observableArrayList();
    private final Set<StoreRow> shown = new HashSet<>();
    private final ReadOnlyBooleanWrapper tooSlow = new ReadOnlyBooleanWrapper();
    private LineSearch search = new LineSearch("", false);
    private boolean inverse;
    private boolean gaveUp;

    /** @param around runs each change of what is shown */
    ShownRows(StoreModel model, Consumer<Runnable> around) {
        this.model = model;
        this.around = around;
        model.rows().addListener((ListChangeListener<StoreRow>) this::changed);
        model.appliedProperty().subscribe(() -> look(model.written()));
        look(model.rows());
    }

    ObservableList<StoreRow> items() {
        return items;
    }

    /** True once the expression took too long: then every row is shown. */
    ReadOnlyBooleanProperty tooSlowProperty() {
        return tooSlow.getReadOnlyProperty();
    }

    /** @param not true to show the rows in which it is not found */
    void search(LineSearch wanted, boolean not) {
        search = wanted;
        inverse = not;
        gaveUp = false;
        tooSlow.set(false);
        look(model.rows());
    }

    private void changed(ListChangeListener.Change<? extends StoreRow> change) {
        Set<StoreRow> gone = new HashSet<>();
        List<StoreRow> added = new ArrayList<>();
        while (change.next()) {
            gone.addAll(change.getRemoved());
            added.addAll(change.getAddedSubList());
        }
        apply(gone, List.of());
        look(added);
    }

    private void look(Collection<? extends StoreRow> rows) {
        Set<StoreRow> gone = new HashSet<>();
        List<StoreRow> found = new ArrayList<>();
        long end = System.nanoTime() + MAX_PASS_NANOS;
        for (StoreRow row : rows) {
            boolean matches = matches(row);
            if (matches != shown.contains(row)) {
                (matches ? found : gone).add(row);
            }
            if (!gaveUp && search.isRegex() && (search.gaveUp() || System.nanoTime() > end)) {
                gaveUp = true;
                tooSlow.set(true);
                look(model.rows());
                return;
            }
        }
        apply(gone, found);
    }

    private void apply(Set<StoreRow> gone, List<StoreRow> found) {
        shown.removeAll(gone);
        shown.addAll(found);
        if (!gone.isEmpty() || !found.isEmpty()) {
            around.accept(() -> change(gone, found));
        }
    }

    private void change(Set<StoreRow> gone, List<StoreRow> found) {
        if (gone.size() + found.size() > MAX_SINGLE_CHANGES && !items.isEmpty()) {
            items.setAll(model.rows().filtered(shown::contains));
            return;
        }
        if (!gone.isEmpty()) {
            items.removeIf(gone::contains);
        }
        if (!found.isEmpty()) {
            items.addAll(found);
        }
    }

    private boolean matches(StoreRow row) {
        return gaveUp
                || search.isEmpty()
                || (search.finds(row.keyText()) || search.finds(row.valueProperty().get())) != inverse;
    }
}
