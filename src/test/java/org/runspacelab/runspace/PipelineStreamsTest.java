package org.runspacelab.runspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runspacelab.runspace.PipelineStreams.StreamRecord;
import org.runspacelab.store.ManualClock;

class PipelineStreamsTest {

    private final ManualClock clock = new ManualClock();
    private final PipelineStreams streams = new PipelineStreams(clock);

    @Test
    void keepsAllStreamsInOneOrderWithTheirTime() {
        streams.write(StreamKind.OUTPUT, 1);
        clock.advance(Duration.ofNanos(5));
        streams.write(StreamKind.PROGRESS, "half");
        streams.write(StreamKind.OUTPUT, null);

        assertThat(streams.all()).containsExactly(
                new StreamRecord(StreamKind.OUTPUT, 1, 0),
                new StreamRecord(StreamKind.PROGRESS, "half", 5),
                new StreamRecord(StreamKind.OUTPUT, null, 5));
        assertThat(streams.of(StreamKind.OUTPUT)).containsExactly(1, null);
        assertThat(streams.of(StreamKind.WARNING)).isEmpty();
    }

    @Test
    void isBoundedAndCountsWhatItLetGo() {
        for (int i = 0; i < 100_010; i++) {
            streams.write(StreamKind.OUTPUT, i);
        }

        List<Object> output = streams.of(StreamKind.OUTPUT);
        assertThat(output).hasSize(100_000);
        assertThat(output.getFirst()).isEqualTo(10);
        assertThat(streams.dropped()).isEqualTo(10);
    }
}
