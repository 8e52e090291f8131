package org.runspacelab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runspacelab.session.JsonText;
import org.runspacelab.ui.settings.LabSettings.TableLayout;
import org.runspacelab.ui.settings.LabSettings.WindowPlace;
import org.runspacelab.ui.theme.Language;
import org.runspacelab.ui.theme.Motion;
import org.runspacelab.ui.theme.Theme;

class SettingsTextTest {

    private static final LabSettings CHOSEN = new LabSettings(Theme.Choice.DARK, Language.FRENCH, 150, true,
            Motion.REDUCED, new WindowPlace(-1200, 40, 1360, 860.5, true), Map.of("all", List.of(0.65)),
            Map.of("store-table", new TableLayout(
                    List.of(new TableLayout.Column("store-key", 80, true),
                            new TableLayout.Column("store-lost", 54, false)),
                    List.of(new TableLayout.Sort("store-key", true)))),
            List.of("value", "a key"));

    @Test
    void whatWasWrittenIsRead() {
        String text = JsonText.write(SettingsText.of(CHOSEN));

        assertThat(SettingsText.read(JsonText.parse(text))).isEqualTo(CHOSEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "{}", "{\"theme\": \"DARK!\", \"window\": [], \"tables\": 1}"})
    void whatIsNotUnderstoodIsTheUsual(String text) {
        assertThat(SettingsText.read(JsonText.parse(text))).isEqualTo(LabSettings.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme", "language", "textSize", "projector", "motion", "window", "dividers", "tables", "pinned"})
    void oneWrongFieldLeavesTheOthers(String field) {
        Map<String, Object> all = new HashMap<>(SettingsText.of(CHOSEN));
        all.put(field, new Object());

        Map<String, Object> read = SettingsText.of(SettingsText.read(all));

        Map<String, Object> expected = new HashMap<>(SettingsText.of(CHOSEN));
        Object usual = SettingsText.of(LabSettings.DEFAULTS).get(field);
        if (usual == null) {
            expected.remove(field);
        } else {
            expected.put(field, usual);
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void numbersBeyondTheirBoundsAreNotTaken() {
        assertThat(SettingsText.read(Map.of("textSize", 99)).textSize()).isEqualTo(100);
        assertThat(SettingsText.read(Map.of("textSize", 1e300)).textSize()).isEqualTo(100);
        assertThat(SettingsText.read(Map.of("window", Map.of("x", Double.NaN, "y", 0, "width", 9, "height", 9))).window())
                .isNull();
        assertThat(SettingsText.read(Map.of("dividers", Map.of("all", List.of(0.5, 7, "x")))).dividers())
                .isEqualTo(Map.of("all", List.of(0.5)));
    }

    @Test
    void onlySoMuchIsKept() {
        LabSettings read = SettingsText.read(Map.of(
                "pinned", Collections.nCopies(10_000, "k"),
                "dividers", Map.of("x".repeat(SettingsText.MAX_TEXT + 1), List.of(0.5))));

        assertThat(read.pinned()).hasSize(SettingsText.MAX_ENTRIES);
        assertThat(read.dividers()).isEmpty();
    }
}
