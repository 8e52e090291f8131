package org.runspacelab.runspace;

/** A listener's place on a list; closing it takes the listener off. Callable from any thread, more than once. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
