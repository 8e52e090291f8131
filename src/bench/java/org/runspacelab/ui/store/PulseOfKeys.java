package org.runspacelab.ui.store;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.MeasuredWindow;
import org.runspacelab.ui.live.Ticker;
import org.runspacelab.ui.theme.Messages;

/** A store of many keys in the product's table, taken over pulse by pulse. Not for the FX thread. */
public final class PulseOfKeys {

    private static final Duration PERIOD = Duration.ofMillis(100);
    /** What was written counts as lately written for less long: until then its rate is shown anew once a second. */
    private static final Duration LATELY = Duration.ofSeconds(20);
    private static final int CHANGED = 10;
    private static final double SIDE = 900;

    /** In this bench nobody types. */
    private static final ValueEditor NOBODY = new ValueEditor() {
        @Override
        public boolean accept(StoreRow row, String text) {
            return false;
        }

        @Override
        public void open(StoreRow row) {
            throw new AssertionError("nobody types");
        }
    };

    private final LabClock clock = LabClock.system();
    private final SynchronizedStore store = new SynchronizedStore("bench", clock);
    private final StoreModel model = new StoreModel();
    private final StoreGatherer gatherer;
    private final StoreView view;
    private final int keys;
    private long now = clock.nanos();
    private long written;

    public PulseOfKeys(int keys) throws Exception {
        this.keys = keys;
        for (int k = 0; k < keys; k++) {
            store.put(key(k), 0L);
        }
        ShownStore shown = new ShownStore(() -> List.of(store));
        Ticker ticker = new Ticker(now);
        gatherer = new StoreGatherer(shown, new ValueText(), model, ticker, "you", Set::of);
        view = MeasuredWindow.onFx(() -> {
            StoreView made = new StoreView(model, shown, new Messages(Locale.ENGLISH), ticker, NOBODY,
                    new PinnedKeys(List.of()), new Label(), new SimpleObjectProperty<>(false));
            Stage stage = new Stage();
            stage.setScene(new Scene((Parent) made.root(), SIDE, SIDE));
            stage.show();
            return made;
        });
    }

    /** Shows all keys, and lets time pass until most of them have not been written to lately. */
    public void settle() throws Exception {
        pulse();
        for (int second = 0; second < LATELY.toSeconds(); second++) {
            now += Duration.ofSeconds(1).toNanos();
            pulse();
        }
    }

    /**
     * Ten keys change, among them one in view, and are shown.
     *
     * @return what that took off the FX thread, on it, and in laying out, in nanoseconds
     */
    public long pulse() throws Exception {
        written++;
        for (int i = 0; i < CHANGED; i++) {
            store.put(key(i * (keys / CHANGED)), written);
        }
        // A pulse's time passes.
        now += PERIOD.toNanos();
        long begun = System.nanoTime();
        Runnable change = gatherer.gather(now);
        long gathered = System.nanoTime() - begun;
        if (change == null) {
            throw new IllegalStateException("nothing was found");
        }
        return gathered + MeasuredWindow.onFx(() -> {
            long from = System.nanoTime();
            change.run();
            view.root().applyCss();
            ((Parent) view.root()).layout();
            return System.nanoTime() - from;
        });
    }

    /** Whether the table has all keys, and the latest value of those that changed. */
    public boolean isRight() throws Exception {
        return MeasuredWindow.onFx(() -> view.table().getItems().size() == keys
                && model.watch(key(keys / CHANGED)).getValue().valueProperty().get().equals(String.valueOf(written))
                && model.watch(key(1)).getValue().valueProperty().get().equals("0"));
    }

    private static String key(int k) {
        return "Key%06d".formatted(k);
    }
}
