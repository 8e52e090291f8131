package org.runspacelab.ui.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.session.ValueType;
import org.runspacelab.session.settings.SavedInjection;
import org.runspacelab.session.settings.SavedInjections;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.theme.Messages;

class SavedModelTest {

    @TempDir
    private Path folder;

    private final Background background = new Background();
    private SavedModel model;

    @BeforeEach
    void open() throws InterruptedException {
        model = load();
    }

    @AfterEach
    void close() throws InterruptedException {
        // Until then it writes into a folder that is about to go.
        settle();
        background.close();
    }

    private SavedModel load() throws InterruptedException {
        SavedModel made = new SavedModel(
                new SavedInjections(new SettingsFolder(folder)), background, new Messages(Locale.ENGLISH));
        made.load();
        settle();
        return made;
    }

    private void settle() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        background.run(() -> true, _ -> {}, _ -> {});
        background.run(() -> {
            reached.countDown();
            return true;
        }, _ -> {}, _ -> {});
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        Runnable results = background.gather(0);
        if (results != null) {
            results.run();
        }
    }

    private static SavedInjection saved(String name) {
        return new SavedInjection(name, "hash", "value", ValueType.TEXT, "00014");
    }

    private List<String> names() {
        return model.all().stream().map(SavedInjection::name).toList();
    }

    @Test
    void whatIsSavedRenamedMovedAndDeletedIsThereAfterARestart() throws InterruptedException {
        model.save(saved("a"));
        model.save(saved("b"));
        model.save(new SavedInjection("c", "hash", 7L, ValueType.MAP, "{\"x\": \"é ☃ 𝄞\"}"));
        model.save(saved("d"));
        model.move(2, 0);
        model.rename(1, "first");
        model.remove(3);
        model.save(saved("B"));
        assertThat(names()).containsExactly("c", "first", "B");
        settle();

        SavedModel again = load();

        assertThat(again.all()).containsExactlyElementsOf(model.all());
        assertThat(again.all().getFirst().key()).isEqualTo(7L);
    }

    @Test
    void aNameIsNeededAndIsTakenOnce() {
        assertThat(model.save(saved(" "))).isEqualTo(-1);
        assertThat(model.problemProperty().get()).startsWith("It needs a name");
        model.save(saved("a"));
        model.save(saved("b"));
        model.rename(1, "A");
        assertThat(model.problemProperty().get()).startsWith("There is one named A already");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void theirNumberAndLengthAreBounded() {
        assertThat(model.save(new SavedInjection("n", "hash", "k", ValueType.TEXT, "x".repeat(10_001)))).isEqualTo(-1);
        assertThat(model.problemProperty().get()).contains("10,000 characters");
        for (int i = 0; i < SavedInjections.MAX; i++) {
            assertThat(model.save(saved("n" + i))).isEqualTo(i);
        }
        assertThat(model.save(saved("one more"))).isEqualTo(-1);
        assertThat(model.problemProperty().get()).startsWith("There are 200 already");
    }

    @Test
    void aBrokenFileIsKeptAsideAndSaid() throws IOException, InterruptedException {
        Path file = folder.resolve("injections.json");
        for (String broken : List.of("{\"injections\": [", "[1, 2]")) {
            Files.writeString(file, broken);
            model = load();
            assertThat(model.problemProperty().get()).contains("could not be read", "injections.json.broken");
            assertThat(folder.resolve("injections.json.broken")).hasContent(broken);
            assertThat(file).doesNotExist();
        }
        model.save(saved("a"));
        settle();
        assertThat(load().all()).hasSize(1);
    }

    @Test
    void whatALaterVersionKeptIsNotLost() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("injections.json"), """
                {"injections": [
                  {"name": "later", "store": "hash", "key": "k", "type": "COLOUR", "text": "red"},
                  {"name": "ours", "store": "hash", "key": "k", "type": "NUMBER", "text": "1"}]}""");
        model = load();
        assertThat(names()).containsExactly("ours");

        model.save(saved("a"));
        settle();

        assertThat(folder.resolve("injections.json")).content().contains("COLOUR", "ours", "\"a\"");
    }

    @Test
    void whatCanNotBeWrittenIsSaid() throws IOException, InterruptedException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        model = new SavedModel(
                new SavedInjections(new SettingsFolder(notAFolder)), background, new Messages(Locale.ENGLISH));
        model.load();
        settle();
        model.save(saved("a"));
        settle();
        assertThat(model.problemProperty().get()).isNotEmpty();
    }
}
