package org.runspacelab.script;

import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.SessionState;

/** A runspace as scripts use it, by the names of the contract. */
public final class ScriptRunspace {

    private final Runspace runspace;

    ScriptRunspace(Runspace runspace) {
        this.runspace = runspace;
    }

    Runspace runspace() {
        return runspace;
    }

    public void open() {
        runspace.open();
    }

    /** Stops what runs in it and waits for that, 10 s at most. */
    public void close() throws InterruptedException, TimeoutException {
        ScriptWaits.requireEnded(runspace.close(ScriptWaits.END), runspace, "abandon its pipeline");
    }

    /** Closes it and takes it off the session's list. */
    public void dispose() {
        runspace.dispose();
    }

    public long getId() {
        return runspace.id();
    }

    public String getName() {
        return runspace.name();
    }

    public void setName(String name) {
        runspace.setName(name);
    }

    /** By the original's name. */
    public String getState() {
        return runspace.state().toString();
    }

    public @Nullable String getReason() {
        return runspace.reason();
    }

    public String getAvailability() {
        return runspace.availability().toString();
    }

    /** Its variables: {@code setVariable(name, value)} and {@code getVariable(name)}. */
    public SessionState getSessionState() {
        return runspace.sessionState();
    }

    public void resetSessionState() {
        runspace.resetSessionState();
    }

    @Override
    public String toString() {
        return runspace.toString();
    }
}
