package org.runspacelab.ui.store;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.SearchField;

/** The store as a table: who wrote what, when, and how often. */
public final class StoreView {

    private final Messages messages;
    private final LiveOrder order;
    private final FilteredList<StoreRow> shown;
    private final TableView<StoreRow> table = new TableView<>();
    private final SearchField search;
    private final ComboBox<SynchronizedStore> chooser;
    private final ShownStore shownStore;
    private final VBox root;
    /** The key that is to be selected when its row is there. */
    private @Nullable Object wanted;

    /**
     * @param editor what takes over a value typed into a row
     * @param empty what to show while the store is empty
     * @param calm true while nothing may move on the user's screen
     */
    public StoreView(StoreModel model, ShownStore shownStore, Messages messages, Ticker ticker,
            ValueEditor editor, Node empty, ObservableValue<Boolean> calm) {
        this.messages = messages;
        this.search = new SearchField("store-search", messages.text("store.search"));
        this.shownStore = shownStore;
        this.chooser = chooser(shownStore, messages);
        this.shown = new FilteredList<>(model.rows());
        SortedList<StoreRow> sorted = new SortedList<>(shown);
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
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> editOnKey(event, columns.value()));
        root = new VBox(header(), table);
        root.getStyleClass().add("panel");
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    public Node root() {
        return root;
    }

    public TableView<StoreRow> table() {
        return table;
    }

    /** Turns to another store. */
    public void show(SynchronizedStore store) {
        // A value that is not among the items is not shown.
        shownStore.addNew();
        chooser.setValue(store);
    }

    /** Selects a key's row, as soon as it is there; a search that hides it is taken off. */
    public void select(Object key) {
        wanted = key;
        if (!selectWanted()) {
            search.clear();
            selectWanted();
        }
        table.requestFocus();
    }

    private boolean selectWanted() {
        for (StoreRow row : table.getItems()) {
            if (row.key().equals(wanted)) {
                wanted = null;
                table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
                table.scrollTo(row);
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
        search.requestFocus();
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

    private Node header() {
        Label title = new Label(messages.text("store.title"));
        title.getStyleClass().add("panel-title");
        Label count = new Label();
        count.getStyleClass().add("text-muted");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text("store.count", shown.size(), shown.getSource().size()), shown, shown.getSource()));
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        search.textProperty().subscribe(text -> shown.setPredicate(row -> matches(row, text)));
        count.visibleProperty().bind(order.heldProperty().not());
        count.managedProperty().bind(count.visibleProperty());
        HBox header = new HBox(title, chooser, count, held(), gap, search);
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

    private static boolean matches(StoreRow row, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || row.keyText().toLowerCase(Locale.ROOT).contains(wanted)
                || row.valueProperty().get().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Rows are selected, not cells: the key has to name the column. */
    private void editOnKey(KeyEvent event, TableColumn<StoreRow, String> value) {
        int row = table.getSelectionModel().getSelectedIndex();
        boolean wanted = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
        if (wanted && row >= 0 && table.getEditingCell() == null) {
            table.edit(row, value);
            event.consume();
        }
    }
}
