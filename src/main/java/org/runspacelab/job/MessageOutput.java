package org.runspacelab.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** The end of a pipe that messages go into. Callable from any thread; waits while the other side does not read. */
final class MessageOutput {

    private final OutputStream out;
    /** Keeps lines whole; held while a line is written. */
    private final ReentrantLock writing = new ReentrantLock();

    MessageOutput(OutputStream out) {
        this.out = out;
    }

    /** Sends a message, whose values are copied before that. */
    void send(Message message) throws IOException {
        sendLine(MessageCodec.write(message));
    }

    /** Sends a message that was written before. */
    void sendLine(String message) throws IOException {
        byte[] line = (message + "\n").getBytes(StandardCharsets.US_ASCII);
        writing.lock();
        try {
            out.write(line);
            out.flush();
        } finally {
            writing.unlock();
        }
    }
}
