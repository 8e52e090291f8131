package org.runspacelab.script;

/** What the compiler puts into every script so that it can be stopped. Called by compiled scripts only. */
public final class Interruptions {

    /** How deep an interruption may be wrapped in others. */
    private static final int MAX_CAUSES = 10;

    private Interruptions() {}

    /**
     * At the head of each loop, method and closure. The thread stays interrupted: what catches this here meets it
     * again at the next head.
     */
    public static void check() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("the script was stopped");
        }
    }

    /** At the head of each catch of Exception, which is not meant for being stopped: that goes on upwards. */
    public static void passOn(Throwable caught) throws InterruptedException {
        Throwable thrown = caught;
        for (int i = 0; thrown != null && i < MAX_CAUSES; i++) {
            if (thrown instanceof InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw stopped;
            }
            thrown = thrown.getCause();
        }
    }
}
