package org.runspacelab.runspace;

/** A pipeline was asked for something that its state does not allow; the message names the state. */
public final class InvalidPipelineStateException extends RuntimeException {

    private final PipelineState state;

    InvalidPipelineStateException(String message, PipelineState state) {
        super(message);
        this.state = state;
    }

    public PipelineState state() {
        return state;
    }
}
