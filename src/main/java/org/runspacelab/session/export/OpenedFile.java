package org.runspacelab.session.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.AsynchronousFileChannel;
import org.jspecify.annotations.Nullable;

/** A file that is open to be written. No interrupt closes it. Belongs to one thread. */
public final class OpenedFile implements Closeable {

    private final OutputStream out;
    private final @Nullable AsynchronousFileChannel disk;

    /** @param disk the same file, to be forced: streams that no interrupt closes can't be; null for a device */
    OpenedFile(OutputStream out, @Nullable AsynchronousFileChannel disk) {
        this.out = out;
        this.disk = disk;
    }

    /** Where its bytes go. */
    public OutputStream out() {
        return out;
    }

    /** False for a device. */
    public boolean isOnDisk() {
        return disk != null;
    }

    /**
     * What the system still holds of it goes to the disk itself: only then it is known that there is room. It is this
     * file, whatever has its name by now, and whoever may write it.
     */
    public void force() throws IOException {
        if (disk != null) {
            disk.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        try (disk) {
            out.close();
        }
    }
}
