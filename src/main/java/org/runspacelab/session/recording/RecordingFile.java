package org.runspacelab.session.recording;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.export.OpenedFile;
import org.runspacelab.session.export.SafeFile;

/** The file a recording is written to, an event a line, up to a bound. Belongs to one thread. */
final class RecordingFile implements Closeable {

    /** Kept free for the line that says why it ended. */
    private static final int LAST_LINE = 512;
    private static final int BUFFER = 256 * 1024;
    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Path file;
    private final OpenedFile opened;
    private final OutputStream out;
    /** What the system knows it by, whatever it is called; null where it tells nothing like that. */
    private final @Nullable Object key;
    private final EventJson json;
    private final long maxBytes;
    private long bytes;
    private long events;
    private long dropped;
    private long lastNanos;
    private long flushed = System.nanoTime();
    private boolean dirty;

    private RecordingFile(Path file, OpenedFile opened, EventJson json, long maxBytes) throws IOException {
        this.file = file;
        this.opened = opened;
        this.out = new BufferedOutputStream(opened.out(), BUFFER);
        this.key = opened.isOnDisk() ? key(file) : null;
        this.json = json;
        this.maxBytes = maxBytes;
    }

    static RecordingFile open(Path file, EventJson json, long maxBytes) throws IOException {
        OpenedFile opened = SafeFile.openAnew(file);
        try {
            return new RecordingFile(file, opened, json, maxBytes);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
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

    /** What is written into a file that was deleted or replaced meanwhile is lost, though the system takes it. */
    private void flush() throws IOException {
        out.flush();
        if (opened.isOnDisk() && isGone()) {
            throw new FileSystemException(file.toString(), null, "it is no longer there: it was moved or deleted");
        }
        dirty = false;
        flushed = System.nanoTime();
    }

    private boolean isGone() {
        try {
            return !Objects.equals(key(file), key);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            // Its folder may not be looked into any more.
            return false;
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
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
        opened.force();
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
