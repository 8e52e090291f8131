package org.runspacelab.script;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.PipelineStreams;
import org.runspacelab.runspace.StreamKind;

/** The streams of a pipeline as lists: copies of the moment. */
public final class ScriptStreams {

    private final PipelineStreams streams;

    ScriptStreams(PipelineStreams streams) {
        this.streams = streams;
    }

    public List<@Nullable Object> getOutput() {
        return streams.of(StreamKind.OUTPUT);
    }

    public List<@Nullable Object> getError() {
        return streams.of(StreamKind.ERROR);
    }

    public List<@Nullable Object> getWarning() {
        return streams.of(StreamKind.WARNING);
    }

    public List<@Nullable Object> getVerbose() {
        return streams.of(StreamKind.VERBOSE);
    }

    public List<@Nullable Object> getDebug() {
        return streams.of(StreamKind.DEBUG);
    }

    public List<@Nullable Object> getInformation() {
        return streams.of(StreamKind.INFORMATION);
    }

    public List<@Nullable Object> getProgress() {
        return streams.of(StreamKind.PROGRESS);
    }

    /** How many records were let go: the oldest, past 100,000. */
    public long getDropped() {
        return streams.dropped();
    }
}
