package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.store.StoreRow;

/** The window while four runspaces write as fast as they can. */
@ExtendWith(FxStalls.class)
class FlatOutUiTest {

    private static final int KEYS = 200;
    private static final int WRITERS = 4;

    private LabFixture lab;
    private final List<Pipeline> writers = new ArrayList<>();

    @BeforeEach
    void startWriters() throws Exception {
        lab = LabFixture.open();
        SynchronizedStore store = lab.session().store();
        for (int k = 0; k < KEYS; k++) {
            store.put("key%03d".formatted(k), 0L);
        }
        for (int w = 0; w < WRITERS; w++) {
            writers.add(startWriter(store));
        }
        lab.await("all rows", () -> lab.storeTable().getItems().size() == KEYS);
        lab.await("rows laid out", () -> visibleRows().contains(4));
    }

    private Pipeline startWriter(SynchronizedStore store) {
        Runspace runspace = lab.session().runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = lab.session().runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            while (!Thread.currentThread().isInterrupted()) {
                for (int k = 0; k < KEYS; k++) {
                    store.increment("key%03d".formatted(k));
                }
            }
            return null;
        });
        pipeline.beginInvoke();
        return pipeline;
    }

    @AfterEach
    void close() throws Exception {
        writers.forEach(Pipeline::stopAsync);
        lab.close();
    }

    @Test
    void selectionScrollAndAnOpenEditorStay() {
        StoreRow wanted = lab.onFx(() -> lab.storeTable().getItems().get(100));
        lab.onFx(() -> {
            lab.storeTable().scrollTo(95);
            lab.storeTable().getSelectionModel().select(wanted);
            return true;
        });
        lab.await("the row in view", () -> visibleRows().contains(100));
        lab.onFx(() -> {
            lab.storeTable().edit(100, lab.storeTable().getColumns().get(1));
            return true;
        });
        lab.await("the editor", () -> lab.robot().lookup("#store-cell-editor").tryQuery().isPresent());
        TextField editor = lab.robot().lookup("#store-cell-editor").query();
        lab.onFx(() -> {
            editor.setText("typed");
            return true;
        });
        awaitPulses(2);
        List<Integer> visible = visibleRows();
        long version = lab.onFx(() -> wanted.versionProperty().get());

        awaitPulses(20);

        assertThat(lab.onFx(() -> lab.storeTable().getSelectionModel().getSelectedItem())).isSameAs(wanted);
        assertThat(visibleRows()).isEqualTo(visible);
        assertThat(lab.<String>onFx(editor::getText)).isEqualTo("typed");
        assertThat(lab.onFx(() -> lab.storeTable().getEditingCell().getRow())).isEqualTo(100);
        assertThat(lab.onFx(() -> wanted.versionProperty().get())).as("the row lives on").isGreaterThan(version);
    }

    /** How long that takes is measured by the benchmarks. */
    @Test
    void aClickIsAnsweredBeforeTheWindowTakesOverMoreThanOnce() {
        List<Long> pulses = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            awaitPulses(1);
            long before = lab.workbench().pulse().posted();
            long answered = lab.onFx(() -> {
                lab.robot().lookup("#inject-button").queryButton().fire();
                return lab.workbench().pulse().posted();
            });
            assertThat(lab.text("inject-problem")).startsWith("A key needs a name");
            pulses.add(answered - before);
        }
        pulses.sort(null);
        // The middle of many: this thread may be left waiting between its look and its click.
        assertThat(pulses.get(10)).isLessThanOrEqualTo(1);
    }

    /** The rows in view, top to bottom; empty before the first layout. */
    private List<Integer> visibleRows() {
        return lab.onFx(() -> {
            if (!(lab.storeTable().lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                    || flow.getFirstVisibleCell() == null) {
                return List.of();
            }
            int first = flow.getFirstVisibleCell().getIndex();
            return IntStream.rangeClosed(first, flow.getLastVisibleCell().getIndex()).boxed().toList();
        });
    }

    private void awaitPulses(int count) {
        long until = lab.workbench().pulse().posted() + count;
        lab.await(count + " pulses", () -> lab.workbench().pulse().posted() >= until);
    }
}
