package org.runspacelab.runspace;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a script in a runspace can reach: the variables set there, its arguments, and its streams. Belongs to the
 * pipeline's thread.
 */
public final class ScriptContext {

    private final Pipeline pipeline;
    private final Runspace runspace;
    private final List<@Nullable Object> arguments;
    private final Map<String, @Nullable Object> parameters;

    ScriptContext(
            Pipeline pipeline,
            Runspace runspace,
            List<@Nullable Object> arguments,
            Map<String, @Nullable Object> parameters) {
        this.pipeline = pipeline;
        this.runspace = runspace;
        this.arguments = Collections.unmodifiableList(arguments);
        this.parameters = Collections.unmodifiableMap(parameters);
    }

    public Runspace runspace() {
        return runspace;
    }

    /** What makes runspaces and pools: those a script makes have its runspace as their parent. */
    public RunspaceFactory factory() {
        return runspace.factory();
    }

    public List<@Nullable Object> arguments() {
        return arguments;
    }

    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /**
     * The value of a variable of the runspace.
     *
     * @throws UnknownVariableException when it was never set there
     */
    public @Nullable Object variable(String name) {
        if (!runspace.sessionState().knows(name)) {
            throw new UnknownVariableException(name, runspace.name());
        }
        return runspace.sessionState().read(name);
    }

    /** The same, as the type it has to have. */
    public <T> T variable(String name, Class<T> type) {
        Object value = variable(name);
        if (!type.isInstance(value)) {
            throw new ClassCastException("Variable \"%s\" in %s is not a %s"
                    .formatted(name, runspace.name(), type.getSimpleName()));
        }
        return type.cast(value);
    }

    /** Whether a variable of the runspace has this name. */
    public boolean knows(String name) {
        return runspace.sessionState().knows(name);
    }

    /** The names of the runspace's variables. */
    public List<String> variableNames() {
        return runspace.sessionState().names();
    }

    /** Sets a variable of the runspace; it stays there for the next pipeline. */
    public void setVariable(String name, @Nullable Object value) {
        runspace.sessionState().write(name, value);
    }

    /** Writes to one of the pipeline's streams. */
    public void write(StreamKind stream, @Nullable Object value) {
        pipeline.streams().write(stream, value);
    }

    public void writeOutput(@Nullable Object value) {
        write(StreamKind.OUTPUT, value);
    }

    public void writeError(@Nullable Object value) {
        write(StreamKind.ERROR, value);
    }

    public void writeWarning(@Nullable Object value) {
        write(StreamKind.WARNING, value);
    }

    public void writeVerbose(@Nullable Object value) {
        write(StreamKind.VERBOSE, value);
    }

    public void writeDebug(@Nullable Object value) {
        write(StreamKind.DEBUG, value);
    }

    public void writeInformation(@Nullable Object value) {
        write(StreamKind.INFORMATION, value);
    }

    public void writeProgress(@Nullable Object value) {
        write(StreamKind.PROGRESS, value);
    }

    /** Says that a loop finished one more turn; shown beside the runspace. */
    public void countTurn() {
        pipeline.countTurn();
    }

    /** Sleeps; ends at once when the pipeline is stopped. */
    public void sleep(Duration duration) throws InterruptedException {
        runspace.factory().clock().sleep(duration);
    }
}
