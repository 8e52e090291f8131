package org.runspacelab.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A child's output, which tells whether its reader, who reads many bytes at once, waits for more of it. */
final class PipeInput extends FilterInputStream {

    private volatile boolean waiting;
    private volatile long reads;

    PipeInput(InputStream in) {
        super(in);
    }

    /** Askable from any thread. */
    boolean isWaitedFor() {
        return waiting;
    }

    /** How often it was read; askable from any thread. */
    long reads() {
        return reads;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        waiting = true;
        try {
            return super.read(bytes, from, length);
        } finally {
            waiting = false;
            reads = reads + 1;
        }
    }
}
