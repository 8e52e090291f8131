package org.runspacelab.ui.inspector;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.inject.ReceiptText;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.store.ShownStore;
import org.runspacelab.ui.store.StoreTable;
import org.runspacelab.ui.theme.Messages;

/**
 * The inspector put together: it follows the row that is selected in the store's table. Folded, it asks for nothing.
 * All but {@link #gather} belongs to the FX thread.
 */
public final class InspectorRoom implements PulseSource, AutoCloseable {

    /** In a narrower window it starts folded, so that the store has room; in pixels at a text size of 100 %. */
    private static final double ROOM_FOR_ALL = 1_100;

    /** In a narrower window it is below the others. */
    private static final double ROOM_BESIDE = 900;

    private static final double SHARE = 0.27;
    private static final double SHARE_BELOW = 0.4;

    private final StoreTable rows;
    private final InspectorModel model;
    private final InspectorWork work;
    private final InspectorView view;
    private final ObservableDoubleValue scale;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean fitting;
    private boolean chosen;

    /**
     * @param rows the store's table
     * @param scale of the text; 1 at 100 %
     */
    public InspectorRoom(ShownStore shown, StoreTable rows, ValueText texts, Messages messages,
            LabClock clock, ZoneId zone, Ticker ticker, ObservableDoubleValue scale) {
        this.rows = rows;
        this.scale = scale;
        InspectorModel[] made = new InspectorModel[1];
        work = new InspectorWork(shown, texts, found -> made[0].show(found));
        model = new InspectorModel(work::ask);
        made[0] = model;
        view = new InspectorView(model, messages, new Moments(messages, clock, zone),
                new ReceiptText(messages, clock, zone), ticker.nowProperty());
        subscriptions.add(rows.chosenProperty().subscribe(
                row -> model.select(row == null ? null : row.key())));
    }

    /** Puts the panel at the right of the others; below them where the window is narrow for that. */
    public void joinTo(SplitPane panes) {
        panes.getItems().add(view.root());
        SplitPane.setResizableWithParent(view.root(), false);
        BooleanBinding below = Bindings.createBooleanBinding(
                () -> !model.foldedProperty().get() && panes.getWidth() > 0
                        && panes.getWidth() < ROOM_BESIDE * scale.get(),
                model.foldedProperty(), panes.widthProperty(), scale);
        subscriptions.add(below::dispose);
        subscriptions.add(below.subscribe(isBelow -> {
            panes.setOrientation(isBelow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
            share(panes);
        }));
        subscriptions.add(model.foldedProperty().subscribe((_, _) -> share(panes)));
    }

    /** Folded, it is as wide as its strip. */
    private void share(SplitPane panes) {
        boolean isFolded = model.foldedProperty().get();
        Region panel = view.root();
        panel.setMinWidth(isFolded ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        panel.setMaxWidth(isFolded ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        boolean isBelow = panes.getOrientation() == Orientation.VERTICAL;
        panes.setDividerPosition(0, isFolded ? 1 : 1 - (isBelow ? SHARE_BELOW : SHARE));
    }

    /** Folds it where the window is narrow, until the user says what is wanted. */
    public void install(Scene scene) {
        subscriptions.add(model.foldedProperty().subscribe(() -> chosen |= !fitting));
        chosen = false;
        subscriptions.add(scene.widthProperty().subscribe(_ -> fit(scene.getWidth())));
        subscriptions.add(scale.subscribe((_, _) -> fit(scene.getWidth())));
    }

    /**
     * Goes to a write in a key's history, and opens the panel for it. Where the write is no longer kept, the history
     * says so.
     */
    public void showEntry(Object key, long version) {
        rows.getItems().stream().filter(row -> Objects.equals(row.key(), key)).findFirst().ifPresent(rows::selectOnly);
        model.foldedProperty().set(false);
        model.select(key);
        view.showEntry(version);
    }

    @Override
    public @Nullable Runnable gather(long now) {
        return work.gather(now);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        work.close();
    }

    /** Folds it, or shows it and goes there. */
    public void toggle() {
        boolean fold = !model.foldedProperty().get();
        model.foldedProperty().set(fold);
        if (fold) {
            rows.requestFocus();
        } else {
            view.focus();
        }
    }

    private void fit(double width) {
        if (!chosen && width > 0) {
            fitting = true;
            model.foldedProperty().set(width < ROOM_FOR_ALL * scale.get());
            fitting = false;
        }
    }
}
