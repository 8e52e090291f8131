package org.runspacelab.service;

import org.jspecify.annotations.Nullable;

/**
 * The reason why there is no new list: the source failed, did not answer in time, or was closed.
 * The message is one line for people.
 */
public class ServiceException extends Exception {

    /** @param message one line for people */
    public ServiceException(String message) {
        super(message);
    }

    /**
     * @param message one line for people
     * @param cause   what went wrong underneath
     */
    public ServiceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
