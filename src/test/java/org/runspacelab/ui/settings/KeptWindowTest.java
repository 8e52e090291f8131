package org.runspacelab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runspacelab.ui.settings.LabSettings.WindowPlace;

class KeptWindowTest {

    private static final List<Rectangle2D> TWO_SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

    @ParameterizedTest
    @CsvSource({
        "100, 100, true",
        "-1200, 50, true",
        "-900, 50, true",
        "1800, 0, true",
        // The second screen was taken away, or the first became smaller.
        "2000, 100, false",
        "-2500, 100, false",
        "100, 1070, false",
        "100, -400, false",
    })
    void aWindowGoesBackToWhereItCanBeSeenAndMoved(double x, double y, boolean inReach) {
        assertThat(KeptWindow.isInReach(new WindowPlace(x, y, 1000, 700, false), TWO_SCREENS)).isEqualTo(inReach);
    }
}
