package org.runspacelab.runspace;

/** The output of a pipeline was asked for, but it was stopped before its end. */
public final class PipelineStoppedException extends RuntimeException {

    PipelineStoppedException(String pipeline, PipelineState state) {
        super("The pipeline was stopped: %s is %s".formatted(pipeline, state));
    }
}
