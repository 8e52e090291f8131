package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runspacelab.session.Eventually.until;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.store.Awaiting;

/** The bare command where there is no display. */
@Timeout(60)
class BareCommandTest {

    private final Labs labs = new Labs();

    @AfterEach
    void end() {
        labs.clock.release();
    }

    @Test
    void saysSoAndGoesOnAsTextForThreeTurnsAfterTheEndOfInput() {
        Call call = labs.callWithInput("// some\n// lines\n");

        assertThat(call.exit()).isZero();
        assertThat(call.errLines()).singleElement().asString().startsWith("runspace-lab: no display");
        assertThat(call.outLines()).startsWith("VERBOSE: 2", "VERBOSE: 3", "VERBOSE: 4");
        assertThat(call.outLines().getLast()).matches("live-loop ok: loops \\d+, value \\d+, services 2");
    }

    @Test
    void goesOnWhileInputIsOpen() throws InterruptedException {
        OpenInput input = new OpenInput();
        Thread closer = Thread.ofPlatform().daemon().start(() -> {
            until("some turns", () -> labs.source.reads() > 6);
            input.end();
        });

        Call call = Call.with(input, console ->
                LabCommand.execute(console, () -> false, labs.runner(console)));

        Awaiting.ended(closer);
        assertThat(call.exit()).isZero();
        assertThat(call.outLines()).contains("VERBOSE: 10").hasSizeGreaterThan(9);
    }

    @Test
    void anInputThatCannotBeReadHasEnded() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no input");
            }
        };

        Call call = Call.with(failing, console ->
                LabCommand.execute(console, () -> false, labs.runner(console)));

        assertThat(call.exit()).isZero();
    }

    /** An input in which nothing is typed until it ends. */
    private static final class OpenInput extends InputStream {
        private final Semaphore ended = new Semaphore(0);

        void end() {
            ended.release();
        }

        @Override
        public int read() {
            ended.acquireUninterruptibly();
            ended.release();
            return -1;
        }
    }
}
