package org.runspacelab.ui.shared;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One queue or shared variable as the window shows it, in place. Belongs to the FX thread. */
public final class SharedRow {

    private final String name;
    private final String kind;
    private final ReadOnlyStringWrapper content = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper traffic = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper by = new ReadOnlyStringWrapper("");
    private final ObservableList<SharedItem> items = FXCollections.observableArrayList();

    SharedRow(String name, String kind) {
        this.name = name;
        this.kind = kind;
    }

    void show(SharedModel.Update update) {
        content.set(update.content());
        traffic.set(update.traffic());
        by.set(update.by());
        showItems(update.items());
    }

    private void showItems(List<String> texts) {
        if (items.size() > texts.size()) {
            items.remove(texts.size(), items.size());
        }
        while (items.size() < texts.size()) {
            items.add(new SharedItem());
        }
        for (int i = 0; i < texts.size(); i++) {
            items.get(i).show(texts.get(i));
        }
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    /** How much is in a queue, or a variable's value. */
    public ReadOnlyStringProperty contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** What went through it, who waits, and what got lost. */
    public ReadOnlyStringProperty trafficProperty() {
        return traffic.getReadOnlyProperty();
    }

    /** Who used it last. */
    public ReadOnlyStringProperty byProperty() {
        return by.getReadOnlyProperty();
    }

    /** A queue's items from its head, as many as are shown. */
    public ObservableList<SharedItem> items() {
        return FXCollections.unmodifiableObservableList(items);
    }
}
