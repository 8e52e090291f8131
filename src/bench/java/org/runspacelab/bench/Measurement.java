package org.runspacelab.bench;

import java.util.List;

/** Something that is run once and gives some figures. */
interface Measurement {

    /** The names of the figures it gives. */
    List<String> names();

    /**
     * Runs it.
     *
     * @throws BrokenRunException where the work that was measured was not done right
     */
    List<Figure> run(Plan plan) throws Exception;
}
