package org.runspacelab.bench;

/** What was measured did not do its work: a lost value, a wrong sum, a frame never drawn. */
final class BrokenRunException extends Exception {

    private static final long serialVersionUID = 1;

    BrokenRunException(String message) {
        super(message);
    }

    static void check(boolean right, String otherwise) throws BrokenRunException {
        if (!right) {
            throw new BrokenRunException(otherwise);
        }
    }
}
