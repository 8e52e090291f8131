package org.runspacelab.session;

/** Something the user typed can't be used; nothing was changed. */
public final class InputException extends RuntimeException {

    private final transient InputProblem problem;

    public InputException(InputProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public InputProblem problem() {
        return problem;
    }
}
