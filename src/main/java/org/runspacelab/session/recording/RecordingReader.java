package org.runspacelab.session.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.JsonText;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.export.SaveProblem;
import org.runspacelab.store.Receipt;

/**
 * Reads a recording line by line, however large it is. A recording is data: nothing in it is run or looked up, and
 * what one line may hold is bounded. One that was cut off is read up to its last whole line. Belongs to one thread.
 */
public final class RecordingReader implements Closeable {

    /**
     * A place between two lines, to go back to.
     *
     * @param offset where the next line begins, in bytes
     * @param seq the number of the line before it
     * @param nanos when that was
     * @param shift how far the clock was set back before it
     * @param open the injections whose receipts are to come
     */
    record Place(long offset, long seq, long nanos, long shift, Map<Long, Receipt> open) {}

    /** Less is two clocks' difference, or an event that is told a little late. */
    private static final long SET_BACK = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final Closeable file;
    private final LineSource lines;
    private final EventDecoder decoder = new EventDecoder();
    private final RecordedLine first;
    private @Nullable RecordingHead head;
    private long seq;
    private long nanos;
    private long shift;
    private boolean firstIsNext = true;
    private boolean concluded;
    private boolean over;
    private @Nullable String cutOff;
    private long counted;
    private long unknownKinds;
    private long unknownFields;

    /** @param name what the file is called in messages */
    RecordingReader(String name, LineSource.Bytes bytes, Closeable file) throws IOException {
        this.name = name;
        this.file = file;
        this.lines = new LineSource(bytes);
        this.first = readFirst();
    }

    /**
     * Opens a recording and reads its first line.
     *
     * @throws RecordingException where it is none, or of another format
     */
    public static RecordingReader open(Path path) throws IOException {
        String name = ValueText.line(path.toString());
        if (!Files.exists(path)) {
            throw new RecordingException(name + ": there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw new RecordingException(name + " is no file: name a recording");
        }
        FileBytes file = opened(path, name);
        try {
            return new RecordingReader(name, file, file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static FileBytes opened(Path path, String name) throws RecordingException {
        try {
            return new FileBytes(path);
        } catch (IOException e) {
            String reason = Files.isReadable(path) ? ValueText.line(SaveProblem.reason(e)) : "you may not";
            throw new RecordingException("%s can't be read: %s".formatted(name, reason));
        }
    }

    /** The wall time of the first event. */
    public Instant begin() {
        return head().begin();
    }

    /** The version of the program that recorded it. */
    public String version() {
        return head().version();
    }

    public String scenario() {
        return first.event() instanceof LabEvent.Began began ? began.scenario() : "";
    }

    /**
     * The next line; null at the end. After an exception there is none any more.
     *
     * @throws RecordingException where it is no line of a recording; the message names it
     */
    public @Nullable RecordedLine next() throws IOException {
        if (firstIsNext) {
            firstIsNext = false;
            return first;
        }
        return over ? null : read();
    }

    /** Once the end was reached: why it is not the recording's own end; null where it is. */
    public @Nullable String cutOff() {
        return cutOff;
    }

    /** How far in the file it is. */
    public long bytesRead() {
        return lines.position();
    }

    /** How many lines of a kind that this version does not know were read so far. */
    public long unknownKinds() {
        return unknownKinds;
    }

    /** How many fields that this version does not know were read so far. */
    public long unknownFields() {
        return unknownFields;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** There is one once the first line was read. */
    private RecordingHead head() {
        return Objects.requireNonNull(head);
    }

    /** Where it is. */
    Place place() {
        return firstIsNext
                ? new Place(0, 0, 0, 0, Map.of())
                : new Place(lines.position(), seq, nanos, shift, decoder.open());
    }

    /** Goes on from a place where it was. */
    void seek(Place place) {
        lines.seek(place.offset());
        decoder.open(place.open());
        seq = place.seq();
        nanos = place.nanos();
        shift = place.shift();
        firstIsNext = false;
        concluded = false;
        over = false;
        cutOff = null;
    }

    private RecordedLine readFirst() throws IOException {
        try {
            RecordedLine line = read();
            if (line != null) {
                return line;
            }
        } catch (RecordingHead.WrongFormat e) {
            throw new RecordingException("%s %s".formatted(name, e.getMessage()));
        } catch (RecordingException e) {
            // Whatever it is, it is not what this program wrote.
        }
        throw new RecordingException(("%s is no recording, or was cut off in its first line: make one with"
                + " 'runspace-lab run live-loop --record FILE'").formatted(name));
    }

    private @Nullable RecordedLine read() throws IOException {
        over = true;
        LineSource.Line line = line();
        if (line == null) {
            if (!concluded) {
                cutOff = "it ends after line %d without a result: what wrote it was killed, or writes still"
                        .formatted(seq);
            }
            return null;
        }
        try {
            RecordedLine read = decoded(line.text());
            over = false;
            return read;
        } catch (IllegalArgumentException e) {
            if (line.ended()) {
                throw wrong(e);
            }
            cutOff = "its last line, %d, is not whole: what wrote it was killed, or the disk was full"
                    .formatted(seq + 1);
            return null;
        }
    }

    private LineSource.@Nullable Line line() throws IOException {
        try {
            return lines.next();
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    private RecordingException wrong(IllegalArgumentException e) {
        return new RecordingException(name, seq + 1, String.valueOf(e.getMessage()));
    }

    private RecordedLine decoded(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("it is no text in UTF-8");
        }
        Fields fields = new Fields(json(text));
        long number = fields.whole("seq");
        if (number != seq + 1) {
            throw new IllegalArgumentException("it is number %d where %d belongs".formatted(number, seq + 1));
        }
        if (concluded) {
            throw new IllegalArgumentException("it follows the last one");
        }
        Instant time = RecordingHead.time(fields.text("at"));
        String kind = fields.text("kind");
        if (number == 1) {
            head = RecordingHead.of(kind, time, fields);
        }
        long at = inOrder(head().nanosOf(time));
        LabEvent event = decoder.event(kind, number, at, fields);
        if (kind.equals("cut")) {
            cutOff = fields.text("reason");
        }
        concluded = kind.equals("cut") || event instanceof LabEvent.Result;
        seq = number;
        nanos = Math.max(nanos, at);
        count(kind, event, fields);
        return new RecordedLine(number, nanos, event, text);
    }

    /** Lines have the wall clock's time. Where that was set back, what follows goes on from where it was. */
    private long inOrder(long recorded) {
        if (nanos - (recorded + shift) > SET_BACK) {
            shift = nanos - recorded;
        }
        return recorded + shift;
    }

    private void count(String kind, @Nullable LabEvent event, Fields fields) {
        if (seq > counted) {
            counted = seq;
            if (event != null) {
                unknownFields += fields.unknown();
            } else if (!kind.equals("cut")) {
                unknownKinds++;
            }
        }
    }

    private static @Nullable Object json(String text) {
        try {
            return JsonText.parse(text);
        } catch (IllegalArgumentException e) {
            // There is but one line.
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).replace("line 1, ", ""), e);
        }
    }
}
