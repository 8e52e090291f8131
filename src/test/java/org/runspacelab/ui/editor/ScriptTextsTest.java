package org.runspacelab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.Eventually;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.editor.ScriptFileException.Why;

class ScriptTextsTest {

    @TempDir
    private Path folder;

    @Test
    void everyExampleIsOffered() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("assets", "scripts"))) {
            assertThat(scripts.map(file -> file.getFileName().toString().replace(".groovy", "")))
                    .containsExactlyInAnyOrderElementsOf(ScriptTexts.EXAMPLES);
        }
        assertThat(ScriptTexts.EXAMPLES).allSatisfy(name -> assertThat(ScriptTexts.example(name)).isNotBlank());
    }

    @Test
    void whatIsNoTextOrTooLargeIsRefused() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path large = Files.write(folder.resolve("large"), new byte[ScriptTexts.MAX_BYTES + 1]);

        Path zeros = Files.write(folder.resolve("zeros"), new byte[10]);

        assertThat(why(binary)).isEqualTo(Why.NO_TEXT);
        assertThat(why(zeros)).isEqualTo(Why.NO_TEXT);
        Path line = Files.writeString(folder.resolve("line"), "x = 1\n" + "y".repeat(ScriptTexts.MAX_LINE + 1));

        assertThat(why(large)).isEqualTo(Why.LARGE);
        assertThat(why(line)).isEqualTo(Why.LONG_LINE);
        assertThat(why(folder)).isEqualTo(Why.NOT_A_FILE);
        assertThat(why(folder.resolve("gone"))).isEqualTo(Why.GONE);
    }

    private static Why why(Path file) {
        return catchThrowableOfType(ScriptFileException.class, () -> ScriptTexts.read(file)).why();
    }

    @Test
    void aLongDraftIsKeptWithoutTheTextOfItsFile() throws Exception {
        String large = "x".repeat(DeskFile.MAX_TEXT - 1);
        Path place = folder.resolve("one.groovy").toAbsolutePath();
        DeskFile file = new DeskFile(new SettingsFolder(folder));
        file.keep(Desk.EMPTY.at(place, large).withText(large + "y"));
        file.close();
        DeskFile next = new DeskFile(new SettingsFolder(folder));
        Eventually.until("kept", () -> next.read().text().endsWith("y"));

        assertThat(next.read()).isEqualTo(new Desk(large + "y", "", place, List.of(place)));
        next.close();
    }

    @Test
    void whatIsKeptIsReadAgainAndWhatIsNotUnderstoodLeftOut() {
        Path file = folder.resolve("one.groovy").toAbsolutePath();
        Desk desk = Desk.EMPTY.at(folder.resolve("two.groovy").toAbsolutePath(), "a").at(file, "b").withText("c");

        assertThat(Desk.of(desk.toJson())).isEqualTo(desk);
        assertThat(Desk.of(List.of())).isEqualTo(Desk.EMPTY);
        assertThat(desk.isDirty()).isTrue();
    }
}
