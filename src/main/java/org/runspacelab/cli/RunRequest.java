package org.runspacelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run, and how.
 *
 * @param id the scenario's id, or a lab script's file
 * @param limit how long until it is asked to stop; null for as long as it takes
 * @param settings what to set first
 * @param json events instead of text
 * @param record the file to record to; null for none
 * @param verbose whether the stack trace of a failure is shown
 * @param untilInputEnds whether what comes on standard input is run, and its end ends it, three turns later
 */
record RunRequest(
        String id,
        @Nullable Duration limit,
        Map<String, @Nullable Object> settings,
        boolean json,
        @Nullable Path record,
        boolean verbose,
        boolean untilInputEnds) {}
