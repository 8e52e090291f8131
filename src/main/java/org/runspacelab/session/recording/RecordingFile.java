package org.runspacelab.session.recording;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.export.SafeFile;

/** The file a recording is written to, an event a line, up to a bound. Belongs to one thread. */
final class RecordingFile implements Closeable {

    /** Kept free for the line that says why it ended. */
    private static final int LAST_LINE = 512;
    private static final int BUFFER = 256 * 1024;
    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Path file;
    private final OutputStream opened;
    private final OutputStream out;
    private final boolean onDisk;
    private final EventJson json;
    private final long maxBytes;
    private long bytes;
    private long events;
    private long dropped;
    private long lastNanos;
    private long flushed = System.nanoTime();
    private boolean dirty;

    private RecordingFile(Path file, OutputStream opened, boolean onDisk, EventJson json, long maxBytes) {
        this.file = file;
        this.opened = opened;
        this.out = new BufferedOutputStream(opened, BUFFER);
        this.onDisk = onDisk;
        this.json = json;
        this.maxBytes = maxBytes;
    }

    static RecordingFile open(Path file, EventJson json, long maxBytes) throws IOException {
        return new RecordingFile(file, SafeFile.openAnew(file), Files.isRegularFile(file), json, maxBytes);
    }

    /** Adds an event; false where there is no room for it. */
    boolean write(LabEvent event) throws IOException {
        byte[] line = line(event);
        if (bytes + line.length > maxBytes - LAST_LINE) {
            json.takeBack();
            return false;
        }
        add(line);
        lastNanos = event.nanos();
        if (event instanceof LabEvent.Dropped missing) {
            dropped += missing.count();
        }
        flushInTime();
        return true;
    }

    /** What can't be written, whatever its values do, is missing, and said to be. */
    private byte[] line(LabEvent event) {
        try {
            return encoded(json.line(event));
        } catch (RuntimeException | StackOverflowError e) {
            dropped++;
            return encoded(json.line(new LabEvent.Dropped(event.nanos(), 1)));
        }
    }

    /** Says at the end of the file why it is one. */
    void cut(String reason) throws IOException {
        add(encoded(json.cutLine(lastNanos, reason)));
    }

    /** The bound, to complete "it has reached its bound of". */
    String bound() {
        return maxBytes % (1L << 30) == 0 ? (maxBytes >> 30) + " GB" : maxBytes + " bytes";
    }

    private void add(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
        bytes += line.length + 1;
        events++;
        dirty = true;
    }

    private static byte[] encoded(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** Hands what is buffered to the system twice a second: then it survives this process. */
    void flushInTime() throws IOException {
        if (dirty && System.nanoTime() - flushed >= FLUSH_NANOS) {
            flush();
        }
    }

    /** What is written into a file that was deleted meanwhile is lost, though the system goes on taking it. */
    private void flush() throws IOException {
        out.flush();
        if (onDisk && Files.notExists(file)) {
            throw new FileSystemException(file.toString(), null, "it is no longer there: it was moved or deleted");
        }
        dirty = false;
        flushed = System.nanoTime();
    }

    RecordingStatus status(RecordingStatus.Phase phase, @Nullable String problem) {
        return new RecordingStatus(phase, bytes, events, dropped, problem);
    }

    /** When the last event was. */
    long lastNanos() {
        return lastNanos;
    }

    /** To the disk itself, so that a full one is known before the recording counts as whole. */
    void finish() throws IOException {
        flush();
        if (onDisk) {
            SafeFile.force(file);
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
