package org.runspacelab.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.InvalidPipelineStateException;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.PipelineState;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.LabClock;
import org.runspacelab.store.LabThreads;

/** What a job's process does: one script in one runspace of its own, and word of it to the parent. */
final class ChildJob {

    private static final Duration BUSY_POLL = Duration.ofMillis(5);
    private static final Duration IDLE_POLL = Duration.ofMillis(40);
    private static final int MAX_REASON = 1000;

    private final LineInput in;
    private final MessageOutput out;
    private final RunspaceFactory runspaces = new RunspaceFactory(LabClock.system());
    private final Host host = new Host("job", runspaces.lines());
    private final MessageCodec codec = new MessageCodec(new ValueDecoder(runspaces.clock()));
    private final Pipeline pipeline = runspaces.createPipeline();
    private final ParentWatch parent;
    private final ChildForward forward;
    private final LineOutput printed = new LineOutput(host, StreamKind.INFORMATION);
    private final LineOutput printedErrors = new LineOutput(host, StreamKind.ERROR);

    ChildJob(InputStream in, MessageOutput out) {
        this.in = new LineInput(in);
        this.out = out;
        this.parent = new ParentWatch(this.in, codec, pipeline);
        this.forward = new ChildForward(runspaces, pipeline, out);
    }

    /** Runs the script that the parent sends, and ends the process. */
    void run() throws IOException, InterruptedException {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printedErrors, true, StandardCharsets.UTF_8));
        out.send(new Message.Hello());
        Message first = first();
        LabThreads.daemon().name("parent").start(parent);
        Runtime.getRuntime().addShutdownHook(new Thread(this::exiting, "job exit"));
        switch (first) {
            case Message.Start start -> end(ended(start));
            case Message.End failed -> end(failed);
            case null, default -> System.exit(0);
        }
    }

    /** The start as a rule; where it can't be understood, the end that this means. */
    private @Nullable Message first() throws IOException {
        try {
            String line = in.next();
            return line == null ? null : codec.read(line);
        } catch (ProtocolException e) {
            String why = "what the parent sent is not understood: " + e.getMessage();
            return new Message.End(JobState.FAILED, why, Map.of());
        }
    }

    private Message.End ended(Message.Start start) {
        Runspace runspace = runspaces.createRunspace(start.job(), false);
        try {
            runspace.open();
            runspace.sessionState().setVariable("host", host);
            start.variables().forEach(runspace.sessionState()::setVariable);
            Invocation running = pipeline.setRunspace(runspace).addScript(script(start.script())).beginInvoke();
            accompany(running);
            return ended(runspace, start);
        } catch (InvalidPipelineStateException stoppedBefore) {
            return new Message.End(JobState.STOPPED, null, start.variables());
        } catch (Exception | LinkageError | ServiceConfigurationError e) {
            return new Message.End(JobState.FAILED, reason(e), start.variables());
        }
    }

    private void accompany(Invocation running) throws InterruptedException, IOException {
        Duration poll = BUSY_POLL;
        while (!running.await(poll)) {
            poll = forward.forward() ? BUSY_POLL : min(poll.multipliedBy(2), IDLE_POLL);
        }
        printed.end();
        printedErrors.end();
        forward.forward();
    }

    private Message.End ended(Runspace runspace, Message.Start start) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (String name : start.variables().keySet()) {
            variables.put(name, runspace.sessionState().getVariable(name));
        }
        return new Message.End(state(pipeline.state()), pipeline.reason(), Collections.unmodifiableMap(variables));
    }

    private static JobState state(PipelineState state) {
        return switch (state) {
            case COMPLETED -> JobState.COMPLETED;
            case STOPPED -> JobState.STOPPED;
            case NOT_STARTED, QUEUED, RUNNING, STOPPING, FAILED, ABANDONED -> JobState.FAILED;
        };
    }

    private void end(Message.End message) throws IOException, InterruptedException {
        forward.end();
        parent.leave();
        out.send(message);
        parent.awaitHangUp();
        System.exit(0);
    }

    /** The script ends the process: what it wrote is told first. */
    private void exiting() {
        printed.end();
        printedErrors.end();
        forward.exiting();
    }

    /** In one line: a script that can't be compiled says so in many. */
    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        String line = (message == null ? thrown.toString() : message).strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "…";
    }

    private static Script script(JobScript script) throws Exception {
        return switch (script) {
            case JobScript.OfClass(String className) -> ofClass(className);
            case JobScript.OfText(String text) -> ServiceLoader.load(JobScriptRunner.class)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("scripts of text can't be run here: "
                            + "there is no JobScriptRunner on this module or class path"))
                    .script(text);
        };
    }

    private static Script ofClass(String className) throws Exception {
        try {
            Object made = Class.forName(className).getConstructor().newInstance();
            if (made instanceof Script script) {
                return script;
            }
            throw new IllegalStateException("class %s is not a Script".formatted(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("there is no class %s in the job's process".formatted(className), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "class %s can't be made: it has to be public, with a public constructor without arguments (%s)"
                            .formatted(className, e), e);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
