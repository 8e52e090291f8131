package org.runspacelab.ui.store;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The store's table. Several rows can be selected, and stay so wherever sorting takes them and whatever comes and goes
 * beside them: the toolkit's own selection loses rows there. One of them is the chosen one, which the rest of the window
 * follows.
 */
public final class StoreTable extends TableView<StoreRow> {

    private final ReadOnlyObjectWrapper<StoreRow> chosen = new ReadOnlyObjectWrapper<>();
    private boolean changing;

    StoreTable() {
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
    }

    /** The row that was selected last of those that are; null where none is. */
    public ReadOnlyObjectProperty<StoreRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Selects this row and no other. */
    public void selectOnly(StoreRow row) {
        getSelectionModel().clearAndSelect(getItems().indexOf(row));
        scrollTo(row);
    }

    /** The selected rows in the order shown. */
    public List<StoreRow> selected() {
        return getSelectionModel().getSelectedIndices().stream().sorted().map(getItems()::get).toList();
    }

    @Override
    public void sort() {
        keepSelected(super::sort);
    }

    /** Changes the items or their order, and selects again what this left unselected although it is still there. */
    void keepSelected(Runnable change) {
        if (changing) {
            change.run();
            return;
        }
        StoreRow last = chosen.get();
        List<StoreRow> before = rows();
        changing = true;
        try {
            change.run();
            if (!before.isEmpty() && !(rows().equals(before) && isSelected(last))) {
                selectAgain(before, last);
            }
        } finally {
            changing = false;
        }
        choose(getSelectionModel().getSelectedItem());
    }

    private void choose(@Nullable StoreRow row) {
        if (!changing) {
            chosen.set(row);
        }
    }

    private List<StoreRow> rows() {
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private boolean isSelected(@Nullable StoreRow row) {
        return getSelectionModel().getSelectedItem() == row;
    }

    private void selectAgain(List<StoreRow> before, @Nullable StoreRow last) {
        Map<StoreRow, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < getItems().size(); i++) {
            places.put(getItems().get(i), i);
        }
        List<Integer> wanted = new ArrayList<>();
        before.stream().filter(row -> row != last).map(places::get).filter(Objects::nonNull).forEach(wanted::add);
        Integer lastPlace = last == null ? null : places.get(last);
        if (lastPlace != null) {
            wanted.add(lastPlace);
        }
        // What is gone leaves its neighbour selected where nothing else is.
        if (!wanted.isEmpty()) {
            getSelectionModel().clearSelection();
            getSelectionModel().selectIndices(
                    wanted.getFirst(), wanted.stream().skip(1).mapToInt(Integer::intValue).toArray());
        }
    }
}
