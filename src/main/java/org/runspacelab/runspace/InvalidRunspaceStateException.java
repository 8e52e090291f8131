package org.runspacelab.runspace;

/** A runspace was asked for something that its state does not allow; the message names the state. */
public final class InvalidRunspaceStateException extends RuntimeException {

    private final RunspaceState state;

    InvalidRunspaceStateException(String message, RunspaceState state) {
        super(message);
        this.state = state;
    }

    public RunspaceState state() {
        return state;
    }
}
