package org.runspacelab.ui.store;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** The store as a table: who wrote what, when, and how often. */
public final class StoreView {

    private final Messages messages;
    private final LiveOrder order;
    private final ObservableList<StoreRow> all;
    private final ShownRows shown;
    private final StoreTable table = new StoreTable();
    private final StoreSearch search;
    private final ComboBox<SynchronizedStore> chooser;
    private final ShownStore shownStore;
    private final VBox root;
    /** The key that is to be selected when its row is there. */
    private @Nullable Object wanted;

    /**
     * @param editor what takes over a value typed into a row
     * @param pinned the keys in the watch strip
     * @param empty what to show while the store is empty
     * @param calm true while nothing may move on the user's screen
     */
    public StoreView(StoreModel model, ShownStore shownStore, Messages messages, Ticker ticker,
            ValueEditor editor, PinnedKeys pinned, Node empty, ObservableValue<Boolean> calm) {
        this.messages = messages;
        this.shownStore = shownStore;
        this.chooser = chooser(shownStore, messages);
        this.all = model.rows();
        this.shown = new ShownRows(model, table::keepSelected);
        this.search = new StoreSearch(shown, messages);
        SortedList<StoreRow> sorted = new SortedList<>(shown.items());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("store-table");
        table.setEditable(true);
        table.setPlaceholder(empty);
        table.setAccessibleText(messages.text("store.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        StoreColumns columns = new StoreColumns(messages, ticker, editor);
        columns.addTo(table);
        order = new LiveOrder(table, columns.key());
        model.appliedProperty().subscribe(order::follow);
        model.appliedProperty().subscribe((_, _) -> {
            if (wanted != null) {
                selectWanted();
            }
        });
        table.setRowFactory(_ -> new StoreTableRow(calm));
        new RowMenu(table, columns.value(), pinned, messages);
        root = new VBox(header(columns), table);
        root.getStyleClass().add("panel");
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    public StoreTable table() {
        return table;
    }

    /** Turns to another store. */
    public void show(SynchronizedStore store) {
        // A value that is not among the items is not shown.
        shownStore.addNew();
        chooser.setValue(store);
    }

    /** Turns to a store that takes the place of another: those that are no more can't be chosen any more. */
    public void replace(SynchronizedStore store) {
        show(store);
        shownStore.removeGone();
    }

    /** What is in the table can't be edited. */
    public StoreView readOnly() {
        table.setEditable(false);
        return this;
    }

    /** Selects a key's row, as soon as it is there; a search that hides it is taken off. */
    public void select(Object key) {
        wanted = key;
        if (!selectWanted()) {
            search.field().clear();
            selectWanted();
        }
        table.requestFocus();
    }

    private boolean selectWanted() {
        for (StoreRow row : table.getItems()) {
            if (row.key().equals(wanted)) {
                wanted = null;
                table.selectOnly(row);
                return true;
            }
        }
        return false;
    }

    /** The store shown can't be chosen while this is so. */
    public void holdChoice(ObservableValue<Boolean> held) {
        chooser.disableProperty().bind(held);
    }

    /** The store that is shown. */
    public SynchronizedStore shown() {
        return shownStore.get();
    }

    /** Where the keyboard goes to search. */
    public void focusSearch() {
        search.field().requestFocus();
    }

    private static ComboBox<SynchronizedStore> chooser(ShownStore shownStore, Messages messages) {
        ComboBox<SynchronizedStore> stores = new ComboBox<>(shownStore.all());
        stores.setId("store-chooser");
        stores.setAccessibleText(messages.text("store.choose"));
        stores.setConverter(new StoreNames());
        stores.setValue(shownStore.get());
        stores.valueProperty().subscribe(store -> {
            if (store != null) {
                shownStore.show(store);
            }
        });
        return stores;
    }

    private Node header(StoreColumns columns) {
        Label title = new Label(messages.text("store.title"));
        title.getStyleClass().add("panel-title");
        Label count = new Label();
        count.setId("store-count");
        count.getStyleClass().add("text-muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text("store.count", shown.items().size(), all.size()), shown.items(), all));
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.visibleProperty().bind(order.heldProperty().not());
        count.managedProperty().bind(count.visibleProperty());
        WrapLine header = new WrapLine(WrapLine.mayGo(title), chooser, WrapLine.mayGo(new StackPane(count)), held(),
                WrapLine.growing(search.field()), search.modes(), new ColumnMenu(columns, messages).button(),
                WrapLine.growing(search.problem()));
        header.getStyleClass().add("panel-header");
        return header;
    }

    /** Takes the count's place while Ctrl holds the order. */
    private Node held() {
        Label held = new Label(messages.text("store.held"));
        held.setId("store-held");
        held.setMinWidth(Region.USE_PREF_SIZE);
        held.getStyleClass().add("order-held");
        held.visibleProperty().bind(order.heldProperty());
        held.managedProperty().bind(held.visibleProperty());
        return held;
    }
}
