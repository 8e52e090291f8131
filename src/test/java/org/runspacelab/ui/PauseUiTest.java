package org.runspacelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.store.SynchronizedStore;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.stall.FxStalls;
import org.runspacelab.ui.theme.Language;

/** A paused window stands still while four runspaces write as fast as they can. */
@ExtendWith(FxStalls.class)
class PauseUiTest {

    private static final int KEYS = 5;

    private final List<Pipeline> writers = new ArrayList<>();
    private LabFixture lab;

    @BeforeEach
    void startWriters() throws Exception {
        lab = LabFixture.open();
        SynchronizedStore store = lab.session().store();
        for (int k = 0; k < KEYS; k++) {
            store.put("key%d".formatted(k), 0L);
        }
    }

    @AfterEach
    void close() throws Exception {
        writers.forEach(Pipeline::stopAsync);
        lab.close();
    }

    @Test
    void nothingRenewsItselfAndAStepChangesOneThingAndResumingShowsThePresent() throws Exception {
        for (int w = 0; w < 4; w++) {
            startWriter();
        }
        lab.await("rows, lines and rates", () -> lab.storeTable().getItems().size() == KEYS
                && lab.console().contains("line") && lab.status().contains("writes/s"));
        pauseByKey();
        lab.await("the rows laid out beside the banner", () -> picture().containsAll(values()));
        lab.awaitLayouts();
        long sequence = lab.session().store().sequence();

        List<String> before = picture();
        List<String> rowsBefore = rows();
        awaitAskedPulses(15);

        assertThat(without(picture(), before)).isEmpty();
        assertThat(rows()).isEqualTo(rowsBefore);
        assertThat(lab.session().store().sequence()).as("the work goes on").isGreaterThan(sequence);
        assertThat(lab.text("pause-count")).matches("Paused 00:\\d\\d, [\\d,]+ changes held, of which [\\d,]+ can’t be .*");

        stepUntil("wrote hash.");
        assertThat(without(rows(), rowsBefore)).hasSize(1);

        lab.robot().push(KeyCode.F8);
        lab.await("live", () -> !lab.workbench().pause().pausedProperty().get());
        List<String> shown = rows();
        lab.await("values go on", () -> without(rows(), shown).size() == KEYS);
    }

    @Test
    void stepsComeInTheOrderOfTimeAndResumingShowsTheLastValueAtOnce() {
        lab.await("rows", () -> lab.storeTable().getItems().size() == KEYS);
        pauseByKey();
        lab.session().store().put("key1", 11L);
        lab.session().host().ui().writeLine("between");
        lab.session().store().put("key2", 22L);
        lab.session().store().remove("key3");
        lab.session().store().put("key1", 12L);
        lab.await("counted", () -> lab.text("pause-count").contains("5 changes held"));

        step("key1 = 11 ");
        assertThat(value("key1")).isEqualTo("11");
        assertThat(value("key2")).isEqualTo("0");
        assertThat(lab.text("pause-count")).contains("4 changes held");
        step("wrote a line: between");
        lab.await("the line", () -> lab.console().contains("between"));
        step("key2 = 22 ");
        step("removed hash.key3");
        assertThat(value("key3")).isEqualTo("none");
        assertThat(value("key1")).isEqualTo("11");
        lab.session().store().put("key3", 33L);

        lab.click("pause-resume");

        lab.await("live", () -> !lab.workbench().pause().pausedProperty().get());
        assertThat(List.of(value("key1"), value("key2"), value("key3"))).containsExactly("12", "22", "33");
        assertThat(lab.console()).containsOnlyOnce("between");
        assertThat(lab.robot().lookup("#pause-banner").query().isVisible()).isFalse();
    }

    @Test
    void injectingStartingAndStoppingWorkMeanwhile() {
        pauseByKey();

        lab.inject("key1", "NUMBER", "7");
        lab.await("its receipt", () -> lab.text("inject-receipt").contains("waiting for a reader"));
        lab.robot().push(KeyCode.F5);
        lab.await("a loop that can be stopped", () -> !lab.robot().lookup("#toolbar-stop").queryButton().isDisabled());
        assertThat(lab.runspaces()).doesNotContain("runspace-1");
        lab.robot().push(KeyCode.F7);

        lab.await("it is stopped", () -> !lab.session().isWorking());
        assertThat(lab.text("watch-value")).isEqualTo("–");
        lab.robot().push(KeyCode.F8);
        lab.await("the present", () -> lab.runspaces().contains("runspace-1")
                && !lab.text("watch-value").equals("–"));
    }

    @Test
    void anotherLanguageWaitsForTheViewToBeLiveAndNothingHeldIsLost() {
        lab.await("rows", () -> lab.storeTable().getItems().size() == KEYS);
        pauseByKey();
        lab.session().store().put("key1", 11L);
        lab.await("counted", () -> lab.text("pause-count").contains("1 change held"));
        List<String> rows = rows();

        speak(Language.FRENCH);
        lab.await("said", () -> lab.text("pause-waiting").startsWith("The language changes when you resume"));
        lab.session().store().put("key2", 22L);
        lab.await("goes on counting", () -> lab.text("pause-count").contains("2 changes held"));
        assertThat(rows()).isEqualTo(rows);
        step("key1 = 11 ");
        assertThat(value("key2")).isEqualTo("0");
        speak(Language.ENGLISH);
        assertThat(lab.text("pause-waiting")).isEmpty();
        speak(Language.FRENCH);

        lab.click("pause-resume");

        lab.await("French", () -> lab.text("toolbar-start").equals("Démarrer la boucle"));
        lab.await("the present", () -> value("key1").equals("11") && value("key2").equals("22"));
        assertThat(lab.workbench().pause().pausedProperty().get()).isFalse();
        assertThat(lab.text("pause-waiting")).isEmpty();
        speak(Language.ENGLISH);
        lab.await("at once in a live view", () -> lab.text("toolbar-start").equals("Start live loop"));
    }

    private void speak(Language language) {
        lab.onFx(() -> {
            lab.choices().languageProperty().set(language);
            return true;
        });
    }

    private void startWriter() {
        SynchronizedStore store = lab.session().store();
        Runspace runspace = lab.session().runspaces().createRunspace();
        runspace.open();
        Pipeline pipeline = lab.session().runspaces().createPipeline().setRunspace(runspace).addScript(_ -> {
            for (long n = 0; !Thread.currentThread().isInterrupted(); n++) {
                store.increment("key" + n % KEYS);
                if (n % 1_000_000 == 0) {
                    lab.session().host().ui().writeLine("line " + n);
                }
            }
            return null;
        });
        writers.add(pipeline);
        pipeline.beginInvoke();
    }

    private void pauseByKey() {
        lab.robot().push(KeyCode.F8);
        lab.await("paused", () -> lab.workbench().pause().pausedProperty().get());
    }

    private void step(String expected) {
        lab.robot().push(KeyCode.F9);
        lab.await("the step " + expected, () -> lab.text("pause-step-line").contains(expected));
    }

    /** The changes of other kinds that come first. */
    private void stepUntil(String expected) {
        AtomicReference<String> last = new AtomicReference<>(lab.text("pause-step-line"));
        while (!last.get().contains(expected)) {
            lab.robot().push(KeyCode.F9);
            lab.await("a step", () -> !lab.text("pause-step-line").equals(last.get()));
            last.set(lab.text("pause-step-line"));
        }
    }

    private String value(String key) {
        return lab.onFx(() -> lab.storeTable().getItems().stream().filter(row -> row.keyText().equals(key))
                .map(row -> row.valueProperty().get()).findFirst().orElse("none"));
    }

    /** All texts of the window, with what is lit; the banner, which alone goes on, is left out. */
    private List<String> picture() {
        return lab.onFx(() -> {
            List<String> texts = new ArrayList<>();
            collect(lab.workbench().root(), texts);
            return texts.stream().sorted().toList();
        });
    }

    private List<String> values() {
        return lab.onFx(() -> lab.storeTable().getItems().stream().map(row -> row.valueProperty().get()).toList());
    }

    /** All rows of the store, whether in view or not. */
    private List<String> rows() {
        return lab.onFx(() -> lab.storeTable().getItems().stream().map(row -> row.keyText() + " = "
                + row.valueProperty().get() + " v" + row.versionProperty().get() + " by " + row.writerProperty().get())
                .toList());
    }

    private static void collect(Node node, List<String> texts) {
        if ("pause-banner".equals(node.getId()) || !node.isVisible()) {
            return;
        }
        if (node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("changed"))) {
            texts.add("lit");
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        } else if (node instanceof TextInputControl input) {
            texts.add(input.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static List<String> without(List<String> texts, List<String> others) {
        List<String> rest = new ArrayList<>(texts);
        others.forEach(rest::remove);
        return rest;
    }

    /** Waits for pulses as the sources of a paused view know them: nothing is posted there. */
    private void awaitAskedPulses(int count) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(count);
        PulseSource counter = new PulseSource() {
            @Override
            public Runnable gather(long now) {
                return null;
            }

            @Override
            public Runnable gatherPaused(long now) {
                asked.countDown();
                return null;
            }
        };
        lab.workbench().pulse().add(counter);
        asked.await();
        lab.workbench().pulse().remove(counter);
    }
}
