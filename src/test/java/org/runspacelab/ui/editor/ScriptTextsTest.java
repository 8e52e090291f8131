package org.runspacelab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        assertThatThrownBy(() -> ScriptTexts.read(binary)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> ScriptTexts.read(large)).hasMessage("larger than 1 MB");
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
