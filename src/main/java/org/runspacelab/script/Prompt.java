package org.runspacelab.script;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabThreads;

/**
 * A prompt on the parent session: each text runs on a thread of its own, one at a time, and can be stopped; variables
 * stay from text to text. Callable from any thread; no call waits.
 */
public final class Prompt {

    private final ParentScripts scripts;
    private final AtomicReference<@Nullable Line> running = new AtomicReference<>();

    Prompt(ParentScripts scripts) {
        this.scripts = scripts;
    }

    /** What came of a text. */
    public sealed interface Answer {

        /** Its closing value. */
        record Value(@Nullable Object value) implements Answer {}

        /**
         * It failed.
         *
         * @param line why, in one line
         */
        record Failed(String line, Throwable thrown) implements Answer {}

        /** It ended too early: more lines may complete it. Nothing was run. */
        record Incomplete() implements Answer {}

        /** It was stopped. */
        record Stopped() implements Answer {}
    }

    private record Line(Thread thread, CompletableFuture<Answer> answer, AtomicBoolean asked) {}

    /**
     * Runs a text.
     *
     * @throws IllegalStateException while another runs
     */
    public CompletableFuture<Answer> evaluate(String text) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread thread = LabThreads.daemon().name("prompt").unstarted(() -> run(text, answer));
        Line line = new Line(thread, answer, new AtomicBoolean());
        if (!running.compareAndSet(null, line)) {
            throw new IllegalStateException("the prompt still runs what was typed before: stop it first");
        }
        thread.start();
        return answer;
    }

    /** True while a text runs. */
    public boolean isRunning() {
        return running.get() != null;
    }

    /** True while what runs was asked to stop and has not. */
    public boolean isStopping() {
        Line line = running.get();
        return line != null && line.asked.get();
    }

    /** Asks what runs to stop; it may take no notice. */
    public void stop() {
        Line line = running.get();
        if (line != null) {
            line.asked.set(true);
            line.thread.interrupt();
        }
    }

    /** Gives up on what runs: the prompt is free again, and so are stores it held alone; its thread is left to itself. */
    public void abandon() {
        Line line = running.get();
        if (line != null) {
            line.thread.interrupt();
            scripts.freeStores(line.thread);
            end(line.answer, new Answer.Stopped());
        }
    }

    /** Whether more lines may complete this text. Takes as long as compiling it does. */
    public boolean isIncomplete(String text) {
        try {
            scripts.check(text);
            return false;
        } catch (ScriptCompileException e) {
            return e.isIncomplete();
        }
    }

    /** Where the word before the cursor begins. */
    public int wordStart(String text, int cursor) {
        return Completion.wordStart(text, cursor);
    }

    /** What a word at a place in a text may become. */
    public Completion complete(String text, int cursor) {
        return Completion.at(text, cursor, scripts);
    }

    private void run(String text, CompletableFuture<Answer> answer) {
        Answer given;
        try {
            given = new Answer.Value(scripts.run(text));
        } catch (InterruptedException e) {
            given = new Answer.Stopped();
        } catch (ScriptCompileException e) {
            given = e.isIncomplete() ? new Answer.Incomplete() : failed(e);
        } catch (Throwable t) {
            given = failed(t);
        }
        end(answer, given);
    }

    /** Free before it answers: who has the answer may run the next text at once. */
    private void end(CompletableFuture<Answer> answer, Answer given) {
        Line line = running.get();
        if (line != null && line.answer == answer) {
            running.compareAndSet(line, null);
        }
        answer.complete(given);
    }

    private static Answer failed(Throwable thrown) {
        return new Answer.Failed(ScriptFailure.line(thrown), thrown);
    }
}
