package org.runspacelab.job;

import java.io.IOException;

/** What came through the pipe is no message of the protocol; the text says in which way. */
final class ProtocolException extends IOException {

    ProtocolException(String message) {
        super(message);
    }
}
