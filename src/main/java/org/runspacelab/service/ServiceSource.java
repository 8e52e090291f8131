package org.runspacelab.service;

import java.io.IOException;
import java.util.Collection;
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

    /** The same with what people should know about the list; a {@link ServiceReader} calls this one. */
    default ServiceListing list() throws IOException, InterruptedException {
        return new ServiceListing(read(), List.of());
    }

    /**
     * What else is known about some services, asked for where somebody looks at them. May take seconds, so never
     * call it from the FX thread. Services that are gone are left out.
     *
     * @param names of records of this source
     * @throws IOException          if they cannot be read
     * @throws InterruptedException if the calling thread is interrupted
     */
    default List<ServiceDetails> details(Collection<String> names) throws IOException, InterruptedException {
        return List.of();
    }
}
