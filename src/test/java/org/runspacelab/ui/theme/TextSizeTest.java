package org.runspacelab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TextSizeTest {

    private final TextSize text = new TextSize();

    @Test
    void goesFrom80To200PercentAndNoFurther() {
        for (int i = 0; i < 20; i++) {
            text.bigger();
        }
        assertThat(text.percentProperty().get()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            text.smaller();
        }
        assertThat(text.percentProperty().get()).isEqualTo(80);
        text.reset();
        assertThat(text.percentProperty().get()).isEqualTo(100);
    }

    @Test
    void aProjectorShowsItLargerAndLeavesTheChoice() {
        text.projectorProperty().set(true);

        assertThat(text.scale().get()).isEqualTo(1.25);
        assertThat(text.percentProperty().get()).isEqualTo(100);
    }

    @Test
    void theSheetSaysHowLargeTextAndIconsAre() {
        text.percentProperty().set(200);

        String css = new String(Base64.getDecoder().decode(text.sheet().split(",", 2)[1]), StandardCharsets.UTF_8);

        assertThat(css).contains(".root { -fx-font-size: 28.00px; }", ".ikonli-font-icon { -fx-icon-size: 36.00px; }");
    }
}
