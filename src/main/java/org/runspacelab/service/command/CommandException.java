package org.runspacelab.service.command;

import java.io.IOException;

/** A program that could not be started, took too long, printed too much, or said that it failed. One line for people. */
public final class CommandException extends IOException {

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
