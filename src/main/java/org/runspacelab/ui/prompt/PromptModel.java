package org.runspacelab.ui.prompt;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.Completion;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.Prompt;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ResultText;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/**
 * The prompt without its looks: what is typed, what runs, what came of it. What was typed and its results are lines of
 * the session, in their place among all others. Belongs to the FX thread, but for {@link #gather}.
 */
public final class PromptModel implements PulseSource, AutoCloseable {

    /** Who wrote the prompt's lines. */
    public static final String SOURCE = "lab>";

    static final int MAX_TEXT = 100_000;
    /** What ran on so long after it was asked to stop takes no notice. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final LabSession session;
    private final PromptLines lines;
    private final Messages messages;
    private final Background background;
    private final HistoryFile file;
    private final PromptHistory history = new PromptHistory();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PromptState> state = new ReadOnlyObjectWrapper<>(PromptState.READY);
    private final ReadOnlyObjectWrapper<@Nullable PromptFailure> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable Prompt prompt;
    private @Nullable CompletableFuture<Prompt.Answer> running;
    private boolean stopWanted;
    /** Enter was pressed while another text was looked at or ran: what is typed runs next. */
    private boolean submitWanted;
    private String looked = "";
    private boolean warm;
    private boolean adopted;
    private volatile boolean closed;
    /** When what runs was asked to stop, by the session's clock; null where it was not. Read by the pulse. */
    private volatile @Nullable Long askedAt;

    /** What a text came to: it needs more lines, or it runs. */
    private record Begun(@Nullable CompletableFuture<Prompt.Answer> answer) {}

    /** @param background a thread for the prompt alone; closed by who made it */
    public PromptModel(LabSession session, LabScripts scripts, ResultText results, SettingsFolder folder,
            Messages messages, Background background) {
        this.session = session;
        this.lines = new PromptLines(session, results, messages);
        this.messages = messages;
        this.background = background;
        this.file = new HistoryFile(folder);
        this.prompt = scripts.prompt();
        background.run(file::read, this::found, this::failed);
    }

    /** What is being typed. */
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<PromptState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the last text failed; null where it did not. */
    ReadOnlyObjectProperty<@Nullable PromptFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Has the compiler loaded before the first text needs it. */
    void warmUp() {
        Prompt own = prompt;
        if (!warm && own != null) {
            warm = true;
            background.run(() -> own.isIncomplete("1"), _ -> {}, _ -> {});
        }
    }

    /** Runs what was typed; where it is not whole it gets another line instead. */
    void submit() {
        Prompt own = prompt;
        String typed = text.get();
        if (own == null || typed.isBlank()) {
            return;
        }
        if (state.get() != PromptState.READY) {
            submitLater(typed);
            return;
        }
        if (typed.length() > MAX_TEXT) {
            failure.set(new PromptFailure(messages.text("prompt.long", MAX_TEXT), ""));
            return;
        }
        state.set(PromptState.CHECKING);
        stopWanted = false;
        looked = typed;
        background.run(() -> begin(own, typed), begun -> begun(begun, typed), this::failed);
    }

    /** As in a terminal: what is typed ahead runs when its turn comes. A line that follows it joins it. */
    private void submitLater(String typed) {
        boolean isAhead = state.get() != PromptState.CHECKING || !typed.equals(looked);
        if (isAhead) {
            submitWanted = true;
            text.set(typed.endsWith("\n") ? typed : typed + "\n");
        }
    }

    /** Asks what runs to stop. */
    void stop() {
        stopWanted = true;
        submitWanted = false;
        if (state.get() == PromptState.RUNNING && prompt != null) {
            prompt.stop();
            askedAt = session.clock().nanos();
            state.set(PromptState.STOPPING);
        }
    }

    /** Gives up on what runs and takes no notice. */
    void abandon() {
        if (state.get().isBusy() && prompt != null) {
            prompt.abandon();
        }
    }

    /** Takes the text that was sent before the one shown. */
    void older() {
        show(history.older(text.get()));
    }

    void newer() {
        show(history.newer());
    }

    /** Looks for what the word at this place of the text may become. */
    void complete(int cursor, Consumer<Completion> found) {
        Prompt own = prompt;
        String asked = text.get();
        if (own != null) {
            background.run(() -> own.complete(asked, cursor), completion -> {
                if (asked.equals(text.get())) {
                    found.accept(completion);
                }
            }, this::failed);
        }
    }

    /** Goes on where another window's prompt is, with its variables and with what it runs. */
    public void adopt(PromptModel before) {
        Prompt theirs = before.prompt;
        before.prompt = null;
        prompt = theirs;
        text.set(before.text.get());
        failure.set(before.failure.get());
        history.addEarlier(before.history.texts());
        adopted = true;
        CompletableFuture<Prompt.Answer> theirRunning = before.running;
        if (theirRunning != null && before.state.get().isBusy()) {
            running = theirRunning;
            askedAt = before.askedAt;
            state.set(before.state.get());
            follow(theirRunning);
        }
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Long asked = askedAt;
        if (asked == null || now - asked < PATIENCE) {
            return null;
        }
        askedAt = null;
        return () -> {
            if (state.get() == PromptState.STOPPING) {
                state.set(PromptState.DEAF);
            }
        };
    }

    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }

    /** Ends what runs, unless another window goes on with it. */
    @Override
    public void close() {
        closed = true;
        if (prompt != null) {
            prompt.abandon();
            prompt = null;
        }
    }

    /** What another window had typed holds all of that already. */
    private void found(List<String> earlier) {
        if (!adopted) {
            history.addEarlier(earlier);
        }
    }

    private void show(@Nullable String other) {
        if (other != null) {
            text.set(other);
        }
    }

    private Begun begin(Prompt own, String typed) throws IOException {
        if (isIncomplete(own, typed)) {
            return new Begun(null);
        }
        lines.typed(typed);
        CompletableFuture<Prompt.Answer> answer = own.evaluate(typed);
        follow(answer);
        if (closed) {
            own.abandon();
        }
        return new Begun(answer);
    }

    private static boolean isIncomplete(Prompt own, String typed) {
        try {
            return own.isIncomplete(typed);
        } catch (RuntimeException | StackOverflowError e) {
            // Running it says what is wrong.
            return false;
        }
    }

    private void follow(CompletableFuture<Prompt.Answer> answer) {
        answer.thenAccept(given -> background.run(() -> lines.answered(given), this::answered, this::failed));
    }

    private void begun(Begun begun, String typed) {
        if (begun.answer() == null) {
            state.set(PromptState.READY);
            if (text.get().equals(typed)) {
                text.set(typed + "\n");
            }
            submitAhead();
            return;
        }
        running = begun.answer();
        history.add(typed.strip());
        background.write(() -> {
            file.add(typed.strip());
            return true;
        }, _ -> {}, e -> failure.set(new PromptFailure(messages.text("prompt.history.problem", reason(e)), "")));
        // What was typed meanwhile stays.
        text.set(text.get().startsWith(typed) ? text.get().substring(typed.length()).stripLeading() : text.get());
        failure.set(null);
        state.set(PromptState.RUNNING);
        if (stopWanted) {
            stop();
        }
    }

    private void answered(Optional<PromptFailure> why) {
        running = null;
        askedAt = null;
        failure.set(why.orElse(null));
        state.set(PromptState.READY);
        submitAhead();
    }

    private void submitAhead() {
        if (submitWanted) {
            submitWanted = false;
            submit();
        }
    }

    private void failed(Exception e) {
        answered(Optional.of(PromptFailure.of(reason(e), e)));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
