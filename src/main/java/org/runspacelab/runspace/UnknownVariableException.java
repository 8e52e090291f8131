package org.runspacelab.runspace;

/** A script asked for a variable that was not set in its runspace. */
public final class UnknownVariableException extends RuntimeException {

    UnknownVariableException(String variable, String runspace) {
        super("Variable \"%s\" is not known in %s: set it there with setVariable before the pipeline starts"
                .formatted(variable, runspace));
    }
}
