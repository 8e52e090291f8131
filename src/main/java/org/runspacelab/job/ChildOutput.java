package org.runspacelab.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.RunspaceFactory;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.LabClock;

/**
 * What comes out of a child: messages, and what the virtual machine itself says on its error output. Two threads
 * read, each its own; what they found is readable from any thread.
 */
final class ChildOutput {

    /** Of a line that is shown, in characters. */
    private static final int MAX_LINE = 64 * 1024;
    /** Of a line of the virtual machine. */
    private static final int MAX_TEXT = 2000;

    private final String job;
    private final RunspaceFactory runspaces;
    private final JobRecords records;
    private final Runnable onNews;
    private final MessageCodec codec;

    private volatile boolean started;
    private volatile boolean exiting;
    private volatile Message.@Nullable End end;
    private volatile @Nullable String garbage;
    private volatile @Nullable String lastWords;

    /** @param onNews called when the child said that it is there, that its script has ended, and when it sent garbage */
    ChildOutput(String job, RunspaceFactory runspaces, JobRecords records, Runnable onNews) {
        this.job = job;
        this.runspaces = runspaces;
        this.records = records;
        this.onNews = onNews;
        LabClock clock = runspaces.clock();
        this.codec = new MessageCodec(new ValueDecoder(clock));
    }

    /** What the child said about its script's end; null before. */
    Message.@Nullable End end() {
        return end;
    }

    /** In which way it sent what is no message; null where it did not. */
    @Nullable String garbage() {
        return garbage;
    }

    /** It has said that it is there, or anything else. */
    boolean hasSpoken() {
        return started || isDone();
    }

    boolean isDone() {
        return end != null || garbage != null;
    }

    /** Why the process has ended, where it said nothing. */
    String exitReason(int code) {
        return ExitReason.of(code, started, exiting, lastWords);
    }

    /** Reads messages up to the end of them, or to the first that is none. */
    void readMessages(InputStream in) {
        LineInput lines = new LineInput(in);
        try {
            for (String line = lines.next(); line != null && !isDone(); line = lines.next()) {
                take(codec.read(line), line.length());
            }
        } catch (ProtocolException e) {
            garbage = "what the process sent is not understood: " + e.getMessage();
            onNews.run();
        } catch (IOException closed) {
            // The process has ended; its exit code tells more.
        } catch (OutOfMemoryError | StackOverflowError e) {
            garbage = "what the process sent is too large";
            onNews.run();
        }
    }

    private void take(Message message, long size) throws ProtocolException {
        if (!started && !(message instanceof Message.Hello)) {
            throw new ProtocolException("it did not begin with its version");
        }
        switch (message) {
            case Message.Hello() -> {
                started = true;
                onNews.run();
            }
            case Message.Written(StreamKind stream, Object value) -> written(stream, value, size);
            case Message.Line(StreamKind stream, String text) -> show(stream, text);
            case Message.Dropped(long count) -> records.droppedInChild(count);
            case Message.Exiting() -> exiting = true;
            case Message.End ended -> {
                end = ended;
                onNews.run();
            }
            case Message.ToChild _ -> throw new ProtocolException("it sent what only the parent sends");
        }
    }

    private void written(StreamKind stream, @Nullable Object value, long size) {
        records.add(stream, value, size);
        if (stream != StreamKind.OUTPUT && stream != StreamKind.PROGRESS) {
            show(stream, String.valueOf(value));
        }
    }

    private void show(StreamKind stream, String text) {
        runspaces.jobLine(job, stream, text.length() <= MAX_LINE ? text : text.substring(0, MAX_LINE) + "…");
    }

    /** Reads the error output to its end, bounded. */
    void readErrors(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    error(line.toString());
                    line.setLength(0);
                } else if (line.length() < MAX_TEXT) {
                    line.append((char) c);
                }
            }
            error(line.toString());
        } catch (IOException closed) {
            // The process has ended.
        }
    }

    private void error(String line) {
        if (!line.isBlank()) {
            lastWords = line.strip();
            show(StreamKind.ERROR, line.strip());
        }
    }
}
