package org.runspacelab.script;

import groovy.lang.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.service.ServiceException;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.store.SharedVariable;
import org.runspacelab.store.SynchronizedQueue;
import org.runspacelab.store.SynchronizedStore;

/** The commands that every script finds, by their names in the contract. */
public abstract class ScriptCommands extends Script {

    private @Nullable ScriptFrame frame;

    /** Made by Groovy. */
    protected ScriptCommands() {}

    final void enter(ScriptFrame here) {
        frame = here;
    }

    final ScriptFrame frame() {
        return Objects.requireNonNull(frame, "the script runs nowhere");
    }

    private LabParent parent() {
        return frame().world().parent();
    }

    // ---- shared things

    public SynchronizedStore synchronizedStore() {
        return synchronizedStore(Map.of());
    }

    /** A new store with these keys. */
    public SynchronizedStore synchronizedStore(Map<?, ?> content) {
        SynchronizedStore store = parent().createStore();
        content.forEach(store::put);
        return store;
    }

    public SynchronizedQueue synchronizedQueue() {
        return parent().createQueue(0);
    }

    /** A queue for so many items at most. */
    public SynchronizedQueue synchronizedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a queue holds at least one item, not " + capacity);
        }
        return parent().createQueue(capacity);
    }

    public SharedVariable sharedVariable() {
        return sharedVariable(null);
    }

    public SharedVariable sharedVariable(@Nullable Object value) {
        return parent().createSharedVariable(value);
    }

    // ---- runspaces, pools, pipelines and jobs

    public ScriptRunspace createRunspace() {
        return new ScriptRunspace(parent().runspaces().createRunspace());
    }

    public ScriptRunspace createRunspace(String name) {
        return new ScriptRunspace(parent().runspaces().createRunspace(name, false));
    }

    /** With the options {@code name} and {@code light}. */
    public ScriptRunspace createRunspace(Map<String, ?> options) {
        ScriptOptions given = new ScriptOptions("createRunspace", options, List.of("name", "light"));
        return new ScriptRunspace(parent().runspaces().createRunspace(given.text("name"), given.isOn("light")));
    }

    public ScriptRunspacePool createRunspacePool(int min, int max) {
        return createRunspacePool(Map.of(), min, max);
    }

    /** With the options {@code name} and {@code light}. */
    public ScriptRunspacePool createRunspacePool(Map<String, ?> options, int min, int max) {
        ScriptOptions given = new ScriptOptions("createRunspacePool", options, List.of("name", "light"));
        return new ScriptRunspacePool(
                parent().runspaces().createRunspacePool(given.text("name"), min, max, given.isOn("light")));
    }

    public ScriptPipeline createPipeline() {
        return new ScriptPipeline(parent().runspaces().createPipeline(), frame().world());
    }

    /** A process job that runs this text with copies of these variables. */
    public ScriptJob startJob(Map<String, ?> variables, String text) {
        return new ScriptJob(parent().startJob(Map.copyOf(variables), text));
    }

    public ScriptJob startJob(String text) {
        return startJob(Map.of(), text);
    }

    // ---- services

    public List<ServiceRecord> getService() throws ServiceException, InterruptedException {
        return frame().world().services().all();
    }

    public List<ServiceRecord> getService(String wildcard) throws ServiceException, InterruptedException {
        return frame().world().services().like(wildcard);
    }

    // ---- waiting: an interrupt, which is how a pipeline is stopped, ends it at once

    public void sleep(long millis) throws InterruptedException {
        sleep(Duration.ofMillis(millis));
    }

    public void sleep(Number millis) throws InterruptedException {
        sleep(millis.longValue());
    }

    public void sleep(Duration duration) throws InterruptedException {
        parent().runspaces().clock().sleep(duration);
    }

    public void startSleep(Number seconds) throws InterruptedException {
        sleep(Duration.ofNanos((long) (seconds.doubleValue() * 1e9)));
    }

    // ---- streams

    public void writeOutput(@Nullable Object value) {
        frame().output().write(StreamKind.OUTPUT, value);
    }

    public void writeError(@Nullable Object value) {
        frame().output().write(StreamKind.ERROR, value);
    }

    public void writeWarning(@Nullable Object value) {
        frame().output().write(StreamKind.WARNING, value);
    }

    public void writeVerbose(@Nullable Object value) {
        frame().output().write(StreamKind.VERBOSE, value);
    }

    public void writeDebug(@Nullable Object value) {
        frame().output().write(StreamKind.DEBUG, value);
    }

    public void writeInformation(@Nullable Object value) {
        frame().output().write(StreamKind.INFORMATION, value);
    }

    public void writeProgress(@Nullable Object activity, Number percent) {
        frame().output().write(StreamKind.PROGRESS, new Progress(String.valueOf(activity), percent));
    }

    // ---- printing: on the parent's host, as standard output belongs to the command line

    @Override
    public void println() {
        println("");
    }

    @Override
    public void println(@Nullable Object value) {
        parent().host().ui().writeLine(value);
    }

    /** A line, too: a host has no other. */
    @Override
    public void print(@Nullable Object value) {
        println(value);
    }

    @Override
    public void printf(String format, @Nullable Object value) {
        println(format.formatted(value));
    }

    @Override
    public void printf(String format, @Nullable Object[] values) {
        println(format.formatted(values));
    }
}
