package org.runspacelab.cli;

/** The command was called in a way it can't work with; the message is one line that says what to do. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
