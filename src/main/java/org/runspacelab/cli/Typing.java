package org.runspacelab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.Prompt;
import org.runspacelab.session.ResultText;

/**
 * What is typed at the console: lines are run one after another on a thread of its own, and their results handed to
 * the thread that prints, each after what the host wrote before it.
 */
final class Typing implements EndWatch.Input, AutoCloseable {

    private final LineSource lines;
    private final Prompt prompt;
    private final ResultText results;
    private final boolean verbose;
    private final BlockingQueue<Result> done = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private volatile boolean left;

    /** A result to be printed; its line's successor waits for that. */
    private record Result(List<String> out, List<String> err, @Nullable Throwable thrown, CountDownLatch printed) {}

    Typing(LineSource lines, Prompt prompt, ResultText results, boolean verbose) {
        this.lines = lines;
        this.prompt = prompt;
        this.results = results;
        this.verbose = verbose;
    }

    void start() {
        Thread.ofPlatform().daemon().name("standard input").start(this::readAll);
    }

    /** Where to print meanwhile. */
    Console console() {
        return lines.console();
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public boolean left() {
        return left;
    }

    /** Waits so long at most for a result. */
    @Nullable Runnable next(Duration limit) throws InterruptedException {
        Result result = done.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        return result == null ? null : () -> print(result);
    }

    private void print(Result result) {
        PrintWriter err = lines.console().err();
        result.out().forEach(lines.console().out()::println);
        result.err().forEach(err::println);
        if (result.thrown() != null && verbose) {
            result.thrown().printStackTrace(err);
        }
        result.printed().countDown();
    }

    private void readAll() {
        try {
            String text = lines.next();
            while (text != null && !isExit(text)) {
                run(text);
                text = lines.next();
            }
            left = text != null || lines.isTyped();
        } catch (IOException e) {
            // An input that can't be read has come to its end.
        } catch (InterruptedException e) {
            left = true;
        } finally {
            ended = true;
        }
    }

    private static boolean isExit(String text) {
        return text.strip().equals("exit") || text.strip().equals("quit");
    }

    private void run(String text) throws InterruptedException {
        if (text.isBlank()) {
            return;
        }
        try {
            Result result = result(prompt.evaluate(text).get());
            done.add(result);
            result.printed().await();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Result result(Prompt.Answer answer) {
        CountDownLatch printed = new CountDownLatch(1);
        return switch (answer) {
            case Prompt.Answer.Value(Object value) -> new Result(results.lines(value), List.of(), null, printed);
            case Prompt.Answer.Failed(String line, Throwable thrown) ->
                    new Result(List.of(), List.of("runspace-lab: " + line), thrown, printed);
            case Prompt.Answer.Incomplete() ->
                    new Result(List.of(), List.of("runspace-lab: the input ended in the middle of this"), null, printed);
            case Prompt.Answer.Stopped() -> new Result(List.of(), List.of("runspace-lab: stopped"), null, printed);
        };
    }

    @Override
    public void close() {
        prompt.abandon();
        lines.close();
    }
}
