package org.runspacelab.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.scenario.FakeServices;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ServiceList;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ResultText;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.Pulse;
import org.runspacelab.ui.theme.Messages;

/** The prompt without a window. */
@Timeout(60)
class PromptModelTest {

    private static final String DEAF = "while (!hash.over) { try { hash.on = true; sleep 1000 } catch (Throwable t) {} }";

    @TempDir
    private Path folder;

    private final LabSession session = new LabSession(LabClock.system());
    private final ServiceReader services =
            new ServiceReader(new FakeServices(), InstantSource.system(), Duration.ofSeconds(20));
    private final Background background = new Background();
    private final List<PromptModel> opened = new ArrayList<>();

    @AfterEach
    void close() {
        session.store().put("over", true);
        opened.forEach(PromptModel::close);
        background.close();
        session.close();
        services.close();
    }

    @Test
    void whatIsTypedRunsAndItsResultIsALineBelowIt() {
        PromptModel model = open();
        submit(model, "hash.a = [one: 1]");
        submit(model, "hash.a");

        assertThat(lines()).containsExactly("hash.a = [one: 1]", "hash.a", "one  1");
        assertThat(model.textProperty().get()).isEmpty();
        model.older();
        assertThat(model.textProperty().get()).isEqualTo("hash.a");
        model.older();
        assertThat(model.textProperty().get()).isEqualTo("hash.a = [one: 1]");
        model.newer();
        model.newer();
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void whatIsNotWholeGetsAnotherLine() {
        PromptModel model = open();
        submit(model, "if (true) {");

        assertThat(model.textProperty().get()).isEqualTo("if (true) {\n");
        assertThat(lines()).isEmpty();
    }

    @Test
    void whyItFailedStaysUntilTheNextText() {
        PromptModel model = open();
        submit(model, "hsah");
        PromptFailure failure = failure(model);
        assertThat(failure.line()).contains("did you mean \"hash\"");
        assertThat(failure.details()).contains("UnknownNameException");

        submit(model, "1");
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        PromptModel model = open();
        submit(model, "x".repeat(PromptModel.MAX_TEXT + 1));

        assertThat(failure(model).line()).startsWith("More than 100,000 characters");
        assertThat(model.textProperty().get()).hasSize(PromptModel.MAX_TEXT + 1);
    }

    @Test
    void whatRunsIsStoppedAndWhatIsTypedMeanwhileStays() {
        PromptModel model = open();
        Pulse pulse = begin(model, "while (true) {}");
        model.textProperty().set("next");
        model.stop();
        assertThat(model.stateProperty().get()).isEqualTo(PromptState.STOPPING);

        pulse.until("stopped", () -> model.stateProperty().get() == PromptState.READY);
        assertThat(lines()).containsExactly("while (true) {}", "stopped");
        assertThat(model.textProperty().get()).isEqualTo("next");
    }

    @Test
    void whatIsTypedAheadRunsWhenItsTurnComes() {
        PromptModel model = open();
        model.textProperty().set("while (!hash.go) { sleep 1 }; 'first'");
        model.submit();
        model.submit();
        model.textProperty().set(model.textProperty().get() + "x = 20");
        model.submit();
        Pulse pulse = pulse(model);
        pulse.until("runs", () -> model.stateProperty().get() == PromptState.RUNNING);
        assertThat(model.textProperty().get()).isEqualTo("x = 20\n");
        model.textProperty().set(model.textProperty().get() + "x + 1");
        model.submit();
        session.store().put("go", true);

        pulse.until("both", () -> lines().contains("21"));
        assertThat(lines()).containsExactly(
                "while (!hash.go) { sleep 1 }; 'first'", "first", "x = 20", "x + 1", "21");
        pulse.until("ready", () -> model.stateProperty().get() == PromptState.READY);
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedAheadStaysWhereThatBeforeIsStopped() {
        PromptModel model = open();
        Pulse pulse = begin(model, "while (true) {}");
        model.textProperty().set("hash.never = 1");
        model.submit();
        model.stop();

        pulse.until("stopped", () -> model.stateProperty().get() == PromptState.READY);
        assertThat(model.textProperty().get()).isEqualTo("hash.never = 1\n");
        assertThat(session.store().containsKey("never")).isFalse();
    }

    @Test
    void whatTakesNoNoticeIsDeafAfterAWhileAndCanBeAbandoned() {
        PromptModel model = open();
        Pulse pulse = begin(model, DEAF);
        pulse.until("it is in its loop", () -> session.store().containsKey("on"));
        model.stop();
        pulse.beat();
        assertThat(model.stateProperty().get()).isEqualTo(PromptState.STOPPING);

        pulse.skip(Duration.ofSeconds(2).toNanos());
        pulse.until("deaf", () -> model.stateProperty().get() == PromptState.DEAF);
        model.abandon();
        pulse.until("free", () -> model.stateProperty().get() == PromptState.READY);
    }

    @Test
    void anotherWindowGoesOnWithWhatRunsAndWithWhatWasTyped() {
        PromptModel before = open();
        submit(before, "x = 41");
        begin(before, "while (!hash.go) { sleep 1 }; x + 1");
        before.textProperty().set("half");

        PromptModel model = open();
        model.adopt(before);
        before.close();
        assertThat(model.stateProperty().get()).isEqualTo(PromptState.RUNNING);
        assertThat(model.textProperty().get()).isEqualTo("half");
        session.store().put("go", true);

        pulse(model).until("its result", () -> model.stateProperty().get() == PromptState.READY);
        assertThat(lines()).endsWith("42");
    }

    @Test
    void whatRunsEndsWithTheWindow() {
        PromptModel model = open();
        CountDownLatch ended = new CountDownLatch(1);
        session.store().put("ended", ended);
        Pulse pulse = begin(model, "e = hash.ended; try { hash.on = 1; while (true) {} } finally { e.countDown() }");
        pulse.until("it is in its loop", () -> session.store().containsKey("on"));
        model.close();

        pulse.until("ended", () -> ended.getCount() == 0);
    }

    private PromptModel open() {
        LabScripts scripts = new LabScripts(session.scriptParent(), new ServiceList(services));
        PromptModel model = new PromptModel(session, scripts, new ResultText(new ValueText()),
                new SettingsFolder(folder), new Messages(Locale.ENGLISH), background);
        opened.add(model);
        return model;
    }

    private Pulse pulse(PromptModel model) {
        return new Pulse(session.clock(), model, background);
    }

    /** Types a text that goes on running. */
    private Pulse begin(PromptModel model, String text) {
        Pulse pulse = pulse(model);
        model.textProperty().set(text);
        model.submit();
        pulse.until("runs", () -> model.stateProperty().get() == PromptState.RUNNING);
        return pulse;
    }

    private void submit(PromptModel model, String text) {
        model.textProperty().set(text);
        model.submit();
        pulse(model).until("over", () -> model.stateProperty().get() == PromptState.READY);
    }

    private static PromptFailure failure(PromptModel model) {
        PromptFailure failure = model.failureProperty().get();
        assertThat(failure).isNotNull();
        return failure;
    }

    private List<String> lines() {
        return session.runspaces().lines().after(0, 1_000).items().stream().map(HostLine::text).toList();
    }
}
