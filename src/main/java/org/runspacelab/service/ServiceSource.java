package org.runspacelab.service;

import java.io.IOException;
import java.util.List;

/**
 * A place that lists the services of this machine, or its processes. Usually called through a
 * {@link ServiceReader}, which calls {@link #read()} only from its own thread and never twice at once.
 */
public interface ServiceSource {

    /** What this source reads; quick, constant, callable from any thread. */
    SourceInfo info();

    /**
     * Reads the whole list now, in the order in which it is shown. May take seconds, so never call it
     * from the FX thread. The list is not changed afterwards.
     *
     * @throws IOException          if the list cannot be read
     * @throws InterruptedException if the calling thread is interrupted
     */
    List<ServiceRecord> read() throws IOException, InterruptedException;
}
