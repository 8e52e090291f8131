package org.runspacelab.session.recording;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file's bytes by their place in it. No interrupt closes it, as one would a channel. Belongs to one thread. */
final class FileBytes implements LineSource.Bytes, Closeable {

    private final FileInputStream file;
    private long position;

    FileBytes(Path path) throws IOException {
        this.file = new FileInputStream(path.toFile());
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        if (from != position) {
            // It skips backwards as well.
            position += file.skip(from - position);
        }
        if (from != position) {
            throw new IOException("its byte %d can't be reached".formatted(from));
        }
        int count = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
        if (count > 0) {
            into.position(into.position() + count);
            position += count;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
