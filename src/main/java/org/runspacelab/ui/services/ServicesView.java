package org.runspacelab.ui.services;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.SearchField;
import org.runspacelab.ui.theme.WrapLine;

/** The service list as the live object it is: sortable, searchable, honest about where it comes from. */
public final class ServicesView {

    private static final double LIST_SHARE = 0.68;

    private final ServicesModel model;
    private final Messages messages;
    private final ShownServices shown;
    private final ServiceOrder order;
    private final TableView<ServiceRow> table = new TableView<>();
    private final LookedAt lookedAt;
    private final DetailsGatherer details;
    private final SearchField search;
    private final StatusChips chips;
    private final Label count = new Label();
    private final ServiceDetailsPane pane;
    private final SplitPane split;
    private final VBox root;

    /**
     * @param services who is asked for more about a service somebody looks at
     * @param zone     in which moments are shown
     */
    public ServicesView(ServicesModel model, ServiceReader services, Messages messages, Ticker ticker, ZoneId zone) {
        this.model = model;
        this.messages = messages;
        this.lookedAt = new LookedAt(table, model);
        this.details = new DetailsGatherer(services, model, lookedAt::questions);
        this.search = new SearchField("services-search", messages.text("services.search"));
        this.chips = new StatusChips(messages);
        this.shown = new ShownServices(model);
        SortedList<ServiceRow> sorted = new SortedList<>(shown.rows());
        ServiceColumns columns = new ServiceColumns(messages, zone);
        setUpTable(sorted, columns);
        this.order = new ServiceOrder(table, sorted);
        this.pane = new ServiceDetailsPane(messages, columns);
        this.split = new SplitPane(table);
        split.setOrientation(Orientation.HORIZONTAL);
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(header(), split, new ServicesLine(model, messages, ticker).root());
        search.textProperty().subscribe((_, _) -> filter());
        chips.chosenProperty().subscribe((_, _) -> filter());
        model.appliedProperty().subscribe((_, _) -> update());
        model.snapshotProperty().subscribe(_ -> details.want());
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        update();
    }

    public Node root() {
        return root;
    }

    /** The services as they are shown: filtered and sorted. */
    public TableView<ServiceRow> table() {
        return table;
    }

    /** What this view asks for while somebody looks at it. */
    public PulseSource details() {
        return details;
    }

    public void focusSearch() {
        search.requestFocus();
    }

    private void setUpTable(SortedList<ServiceRow> sorted, ServiceColumns columns) {
        table.setItems(sorted);
        table.setId("services-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getStyleClass().add(Styles.DENSE);
        table.setAccessibleText(messages.text("services.title"));
        table.setAccessibleHelp(messages.text("services.help"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setTableMenuButtonVisible(true);
        Label empty = new Label();
        empty.textProperty().bind(model.snapshotProperty().map(_ -> messages.text("services.nomatch"))
                .orElse(messages.text("services.empty")));
        empty.getStyleClass().add("text-muted");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> {
            ServiceTableRow row = new ServiceTableRow(details::want);
            lookedAt.add(row);
            return row;
        });
        columns.addTo(table);
        table.setContextMenu(menu());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.P && !event.isShortcutDown() && !event.isAltDown()) {
                togglePin();
                event.consume();
            }
        });
    }

    private ContextMenu menu() {
        MenuItem pin = new MenuItem(messages.text("services.pin"));
        pin.setId("services-pin");
        pin.setOnAction(_ -> togglePin());
        ContextMenu menu = new ContextMenu(pin);
        menu.setOnShowing(_ -> pin.setDisable(table.getSelectionModel().isEmpty()));
        return menu;
    }

    private Node header() {
        count.setId("services-count");
        count.getStyleClass().add("text-muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        WrapLine header = new WrapLine(WrapLine.growing(chips.root()), count, search);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private void filter() {
        shown.filter(new ServiceFilter(search.getText(), chips.chosenProperty().get()));
        sayCount();
    }

    /** A snapshot came, or more about some rows. */
    private void update() {
        chips.count(model.rows());
        shown.update();
        order.follow();
        sayCount();
    }

    private void sayCount() {
        count.setText(model.rows().isEmpty()
                ? ""
                : messages.text("services.count", shown.rows().size(), model.rows().size()));
    }

    private void select(@Nullable ServiceRow row) {
        pane.show(row);
        details.want();
        boolean open = split.getItems().contains(pane.root());
        if (row == null) {
            split.getItems().remove(pane.root());
        } else if (!open) {
            split.getItems().add(pane.root());
            split.setDividerPositions(LIST_SHARE);
        }
    }

    private void togglePin() {
        List<ServiceRow> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (!chosen.isEmpty()) {
            model.togglePin(chosen);
        }
    }
}
