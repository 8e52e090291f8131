package org.runspacelab.ui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.ui.LabFixture;
import org.runspacelab.ui.stall.FxStalls;

/** Columns go where there is no room for all, and a column that the user asks for stays. */
@ExtendWith(FxStalls.class)
class ColumnRoomUiTest {

    @Test
    void lessImportantColumnsGoAndComeBackWithTheRoom() throws Exception {
        try (LabFixture lab = LabFixture.open()) {
            lab.await("all fit", () -> shown(lab).contains("store-lost"));
            List<String> all = shown(lab);

            lab.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            lab.await("some go", () -> !shown(lab).contains("store-lost"));
            assertThat(shown(lab)).contains("store-key", "store-value", "store-writer");

            lab.onFx(() -> {
                column(lab, "store-lost").setVisible(true);
                return null;
            });
            lab.await("another goes instead", () -> shown(lab).contains("store-lost")
                    && !shown(lab).contains("store-version"));

            lab.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            lab.await("all are back", () -> shown(lab).equals(all));
        }
    }

    private static TableColumn<StoreRow, ?> column(LabFixture lab, String id) {
        return lab.storeTable().getColumns().stream()
                .filter(column -> id.equals(column.getId())).findFirst().orElseThrow();
    }

    private static List<String> shown(LabFixture lab) {
        return lab.onFx(() -> lab.storeTable().getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
    }
}
