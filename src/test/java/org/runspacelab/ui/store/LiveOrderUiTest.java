package org.runspacelab.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;

/** A table sorted by a column whose values change all the time. */
@ExtendWith(FxStalls.class)
class LiveOrderUiTest {

    private static final int KEYS = 30;

    private LabFixture lab;
    private Pipeline writer;
    private final AtomicInteger moves = new AtomicInteger();
    private final List<StoreRow> selections = new ArrayList<>();
    private StoreRow wanted;

    @BeforeEach
    void sortByVersion() throws Exception {
        lab = LabFixture.open();
        SynchronizedStore store = lab.session().store();
        for (int k = 0; k < KEYS; k++) {
            store.put("key%02d".formatted(k), 0L);
        }
        lab.await("all rows", () -> lab.storeTable().getItems().size() == KEYS);
        wanted = lab.onFx(this::sortAndSelect);
        writer = startWriter(store);
    }

    private StoreRow sortAndSelect() {
        TableColumn<StoreRow, ?> version = lab.storeTable().getColumns().stream()
                .filter(column -> column.getId().equals("store-version"))
                .findFirst()
                .orElseThrow();
        version.setSortType(TableColumn.SortType.DESCENDING);
        lab.storeTable().getSortOrder().setAll(List.of(version));
        lab.storeTable().getSelectionModel().select(10);
        lab.storeTable().getItems().addListener((ListChangeListener<StoreRow>) change -> moves.incrementAndGet());
        lab.storeTable().getSelectionModel().selectedItemProperty().subscribe(row -> {
            selections.add(row);
        });
        return lab.storeTable().getSelectionModel().getSelectedItem();
    }

    /** Writes the keys so that they overtake each other. */
    private Pipeline startWriter(SynchronizedStore store) {
        Runspace runspace = lab.session().runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = lab.session().runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            Random random = new Random(1);
            while (!Thread.currentThread().isInterrupted()) {
                String key = "key%02d".formatted(random.nextInt(KEYS));
                for (int i = 0; i < 1_000; i++) {
                    store.increment(key);
                }
            }
            return null;
        });
        pipeline.beginInvoke();
        return pipeline;
    }

    @AfterEach
    void close() throws Exception {
        lab.robot().release(KeyCode.CONTROL);
        writer.stopAsync();
        lab.close();
    }

    @Test
    void rowsMoveOnceAPulseAtMostAndTheSelectionStays() {
        long pulses = lab.workbench().pulse().posted();
        int before = moves.get();

        lab.await("rows moving", () -> moves.get() >= before + 5);

        int[] moved = new int[1];
        long[] posted = new long[1];
        boolean ordered = lab.onFx(() -> {
            moved[0] = moves.get() - before;
            posted[0] = lab.workbench().pulse().posted() - pulses;
            return isOrdered();
        });
        assertThat(ordered).as("in order after each pulse").isTrue();
        assertThat(moved[0]).isLessThanOrEqualTo((int) posted[0] + 1);
        assertThat(lab.onFx(() -> lab.storeTable().getSelectionModel().getSelectedItem())).isSameAs(wanted);
        assertThat(lab.onFx(() -> List.copyOf(selections))).as("never another, never none").containsOnly(wanted);
    }

    @Test
    void ctrlHoldsTheOrderWhileValuesGoOn() {
        lab.robot().press(KeyCode.CONTROL);
        lab.await("held", () -> lab.onFx(() -> lab.robot().lookup("#store-held").query().isVisible()));
        List<StoreRow> order = lab.onFx(() -> List.copyOf(lab.storeTable().getItems()));
        long sum = lab.onFx(this::versions);

        lab.await("another order by rights", () -> lab.onFx(() -> !isOrdered() && versions() > sum));
        assertThat(lab.onFx(() -> List.copyOf(lab.storeTable().getItems()))).isEqualTo(order);

        lab.robot().release(KeyCode.CONTROL);
        lab.await("in order again", () -> lab.onFx(this::isOrdered));
        assertThat(lab.onFx(() -> lab.storeTable().getSelectionModel().getSelectedItem())).isSameAs(wanted);
    }

    private long versions() {
        return lab.storeTable().getItems().stream().mapToLong(row -> row.versionProperty().get()).sum();
    }

    private boolean isOrdered() {
        List<StoreRow> rows = lab.storeTable().getItems();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).versionProperty().get() < rows.get(i).versionProperty().get()) {
                return false;
            }
        }
        return true;
    }
}
