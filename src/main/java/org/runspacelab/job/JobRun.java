package org.runspacelab.job;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.LabThreads;

/**
 * What the thread of one job does from its start to its end: copies the variables, starts the process, sends what
 * is to be sent, and says at last how it ended. The only one that ends a job whose process was started.
 */
final class JobRun {

    /**
     * What is to be run.
     *
     * @param command makes the command that starts the child
     */
    record Order(JobScript script, Map<String, @Nullable Object> variables, Supplier<List<String>> command) {}

    private enum Call {
        STOP,
        LOOK
    }

    /** So long whoever starts a job waits for its variables to be copied, at most. */
    private static final Duration COPYING = Duration.ofMillis(250);
    /** So long a process may go on after its script has ended. */
    private static final Duration LEAVING = Duration.ofSeconds(2);
    /** So long a process that was killed may be about. */
    private static final Duration DYING = Duration.ofSeconds(5);
    /** So long the rest of the output is waited for; a process that the script started may keep the pipe open. */
    private static final Duration DRAINING = Duration.ofMillis(500);
    /** So long what has come may take to be read. */
    private static final Duration READING = Duration.ofSeconds(5);
    /** So often it is looked whether the process has ended, where nobody says so. */
    private static final Duration LOOKING = Duration.ofMillis(200);

    private final ProcessJob job;
    private final Order order;
    private final ChildOutput output;
    private final CountDownLatch copied = new CountDownLatch(1);
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

    JobRun(ProcessJob job, Order order, ChildOutput output) {
        this.job = job;
        this.order = order;
        this.output = output;
    }

    /** Returns as soon as the variables are copied, and soon in any case. */
    void start() {
        try {
            thread("process", this::run).start();
            if (!copied.await(COPYING.toNanos(), TimeUnit.NANOSECONDS)) {
                // Foreign code takes its time: the copies are of a later moment then.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError noThreadLeft) {
            fail("no thread is left for it");
        }
    }

    void stop() {
        calls.add(Call.STOP);
    }

    /** Something happened that the thread may have to look at. */
    void wake() {
        calls.add(Call.LOOK);
    }

    private void run() {
        try {
            String message = MessageCodec.write(new Message.Start(job.name(), order.script(), order.variables()));
            copied.countDown();
            if (job.beginLaunch()) {
                launch(message);
            }
        } catch (IOException e) {
            fail("the process could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            fail("its thread was interrupted");
        } catch (RuntimeException | Error e) {
            fail("it could not be run: " + e);
        } finally {
            copied.countDown();
        }
    }

    private void launch(String message) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(order.command().get()).start();
        try {
            job.launched(child);
            child.onExit().thenRun(this::wake);
            PipeInput messages = new PipeInput(child.getInputStream());
            PipeInput errors = new PipeInput(child.getErrorStream());
            Thread readsMessages = reader("messages", messages, output::readMessages);
            Thread readsErrors = reader("errors", errors, output::readErrors);
            accompany(child, message);
            // Who stops a job does not wait for the last of its words.
            long deadline = System.nanoTime() + (job.state() == JobState.RUNNING ? READING.toNanos() : 0);
            drain(readsMessages, messages, deadline);
            drain(readsErrors, errors, deadline);
            conclude(child);
        } finally {
            child.destroyForcibly();
        }
    }

    /** Returns when the process has ended, or does not though it was killed. */
    private void accompany(Process child, String message) throws InterruptedException {
        if (!awaitHello(child)) {
            kill(child);
            return;
        }
        MessageOutput input = new MessageOutput(child.getOutputStream());
        send(input, message);
        while (child.isAlive()) {
            Call call = calls.poll(LOOKING.toMillis(), TimeUnit.MILLISECONDS);
            if (call == Call.STOP) {
                send(input, MessageCodec.write(new Message.Stop()));
            }
            if (output.isDone()) {
                leave(child);
                return;
            }
        }
    }

    /**
     * False where it is to stop before it has said anything: then it does not know its script yet, and nothing is
     * lost with it, while a virtual machine that is still starting would not hear of the stop for seconds.
     */
    private boolean awaitHello(Process child) throws InterruptedException {
        while (!output.hasSpoken() && child.isAlive()) {
            if (calls.poll(LOOKING.toMillis(), TimeUnit.MILLISECONDS) == Call.STOP) {
                return false;
            }
        }
        return true;
    }

    private void leave(Process child) throws InterruptedException {
        hangUp(child);
        boolean left = output.garbage() == null && child.waitFor(LEAVING);
        if (!left) {
            kill(child);
        }
    }

    private static void kill(Process child) throws InterruptedException {
        child.destroyForcibly();
        child.waitFor(DYING);
    }

    /** What has come is read to its end, however long that takes on a busy machine; what may never come is not. */
    private static void drain(Thread reader, PipeInput output, long deadline) throws InterruptedException {
        long before = -1;
        boolean ended = reader.join(DRAINING);
        while (!ended && System.nanoTime() - deadline < 0 && !(output.isWaitedFor() && output.reads() == before)) {
            before = output.reads();
            ended = reader.join(DRAINING);
        }
    }

    private void conclude(Process child) {
        String garbage = output.garbage();
        Message.End end = output.end();
        if (child.isAlive()) {
            fail("the process %d goes on though it was killed".formatted(child.pid()));
        } else if (garbage != null) {
            fail(garbage);
        } else if (end != null) {
            job.end(end.state(), end.reason(), end.variables());
        } else {
            fail(output.exitReason(child.exitValue()));
        }
    }

    private void fail(String why) {
        job.failed(why);
    }

    /** Where it can't be sent the process has ended, and its exit code tells why. */
    private static void send(MessageOutput input, String message) {
        try {
            input.sendLine(message);
        } catch (IOException ended) {
            // See above.
        }
    }

    private static void hangUp(Process child) {
        try {
            child.getOutputStream().close();
        } catch (IOException ended) {
            // So much the better.
        }
    }

    private Thread reader(String what, InputStream from, Consumer<InputStream> reading) {
        Thread reader = thread(what, () -> reading.accept(from));
        reader.start();
        return reader;
    }

    private Thread thread(String what, Runnable task) {
        return LabThreads.daemon().name(job.name() + " " + what).unstarted(task);
    }
}
