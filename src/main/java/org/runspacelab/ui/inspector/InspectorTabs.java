package org.runspacelab.ui.inspector;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.theme.Lazy;
import org.runspacelab.ui.theme.LazyTab;
import org.runspacelab.ui.theme.Messages;

/** A key's value, plot, history and details, each made when it is first turned to. Belongs to the FX thread. */
final class InspectorTabs {

    private final InspectorModel model;
    private final Messages messages;
    private final TabPane root = new TabPane();
    private final Lazy<ValuePane> value;
    private final Lazy<PlotPane> plot;
    private final Lazy<HistoryPane> history;
    private final Lazy<DetailsPane> details;
    private final Tab historyTab;

    InspectorTabs(InspectorModel model, Messages messages, Moments moments, ReceiptText receipts) {
        this.model = model;
        this.messages = messages;
        value = showing(() -> new ValuePane(model, messages), ValuePane::show);
        plot = showing(() -> new PlotPane(model, messages, moments), (pane, found) -> pane.show(found.plot()));
        history = showing(() -> new HistoryPane(model, messages, moments), HistoryPane::show);
        details = showing(() -> new DetailsPane(messages, moments, receipts), DetailsPane::show);
        historyTab = tab("history", history, HistoryPane::root);
        root.setId("inspector-tabs");
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.getTabs().setAll(List.of(tab("value", value, ValuePane::root), tab("plot", plot, PlotPane::root),
                historyTab, tab("details", details, DetailsPane::root)));
        root.setTabMinWidth(0);
    }

    TabPane root() {
        return root;
    }

    void show(Inspection inspection) {
        value.ifMade(pane -> pane.show(inspection));
        plot.ifMade(pane -> pane.show(inspection.plot()));
        history.ifMade(pane -> pane.show(inspection));
        details.ifMade(pane -> pane.show(inspection));
    }

    /** Goes to the history, and to the write of this version in it. */
    void showEntry(long version) {
        root.getSelectionModel().select(historyTab);
        history.get().select(version);
    }

    /** One that shows from its beginning what was found before it was made. */
    private <P> Lazy<P> showing(Supplier<P> make, BiConsumer<P, Inspection> show) {
        return new Lazy<>(() -> {
            P pane = make.get();
            show.accept(pane, model.inspection());
            return pane;
        });
    }

    private <P> Tab tab(String name, Lazy<P> pane, Function<P, Node> root) {
        Tab tab = LazyTab.of(messages.text("inspector." + name), () -> root.apply(pane.get()));
        tab.setId("inspector-tab-" + name);
        return tab;
    }
}
