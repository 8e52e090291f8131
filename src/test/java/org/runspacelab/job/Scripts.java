package org.runspacelab.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Script;
import org.runspacelab.runspace.ScriptContext;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.store.SynchronizedStore;

/** What the children of the tests run. */
public final class Scripts {

    private Scripts() {}

    static JobScript of(Class<? extends Script> script) {
        return new JobScript.OfClass(script.getName());
    }

    /** The article's case. */
    public static final class Increment implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) {
            context.variable("hash", SynchronizedStore.class).increment("one");
            return ProcessHandle.current().pid();
        }
    }

    /** Gives back what it got. */
    public static final class Echo implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) {
            return context.variable("value");
        }
    }

    /** Writes to everything there is to write to, then waits. */
    public static final class Talk implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) throws Exception {
            context.write(StreamKind.OUTPUT, 1);
            context.write(StreamKind.VERBOSE, "a verbose record");
            context.write(StreamKind.WARNING, "a warning record");
            context.variable("host", Host.class).ui().writeDebugLine("a host line");
            System.out.println("printed {\"kind\":\"End\"}");
            System.err.print("printed error");
            context.write(StreamKind.OUTPUT, System.in.read());
            System.err.println();
            new Wait().run(context);
            return null;
        }
    }

    /** Waits until it is interrupted. */
    public static final class Wait implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) throws Exception {
            context.write(StreamKind.OUTPUT, "waiting");
            context.sleep(Duration.ofMinutes(5));
            return null;
        }
    }

    /** Ignores being interrupted. */
    public static final class Spin implements Script {
        private volatile boolean forever = true;

        @Override
        public @Nullable Object run(ScriptContext context) {
            context.write(StreamKind.OUTPUT, "spinning");
            while (forever) {
                Thread.onSpinWait();
            }
            return null;
        }
    }

    public static final class Fail implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) {
            throw new IllegalStateException("the script's own words");
        }
    }

    public static final class Exit implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) {
            context.write(StreamKind.OUTPUT, "before");
            System.exit(7);
            return null;
        }
    }

    /** Writes far more than is kept. */
    public static final class Flood implements Script {
        static final int COUNT = 600_000;

        @Override
        public @Nullable Object run(ScriptContext context) {
            for (int i = 1; i <= COUNT; i++) {
                context.write(StreamKind.OUTPUT, i);
            }
            return null;
        }
    }

    /** Prints a million lines, and one that is long. */
    public static final class Print implements Script {
        static final int COUNT = 1_000_000;

        @Override
        public @Nullable Object run(ScriptContext context) {
            System.out.println("x".repeat(10_000_000));
            StringBuilder thousand = new StringBuilder();
            for (int i = 1; i <= COUNT; i++) {
                thousand.append("line ").append(i).append('\n');
                if (i % 1_000 == 0) {
                    System.out.print(thousand);
                    thousand.setLength(0);
                }
            }
            return "printed";
        }
    }

    /** Values that are far too large. */
    public static final class Huge implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) {
            context.write(StreamKind.OUTPUT, "x".repeat(30_000_000));
            context.write(StreamKind.OUTPUT, java.util.stream.IntStream.range(0, 2_000_000).boxed().toList());
            context.write(StreamKind.OUTPUT, new byte[30_000_000]);
            return "small";
        }
    }

    /** Output that has no end. */
    public static final class Cycle implements Script {
        @Override
        public @Nullable Object run(ScriptContext context) {
            List<@Nullable Object> self = new java.util.ArrayList<>(List.of("first"));
            self.add(self);
            return self;
        }
    }

    /** Not to be made: its constructor takes something. */
    public static final class NotMakeable implements Script {
        public NotMakeable(String ignored) {}

        @Override
        public @Nullable Object run(ScriptContext context) {
            return null;
        }
    }

    /** Says, past all streams, that it is being made, and never is. */
    public static final class NeverMade implements Script {
        static final String MAKING = "being made";

        public NeverMade() throws IOException {
            new FileOutputStream(FileDescriptor.err).write((MAKING + "\n").getBytes(StandardCharsets.US_ASCII));
            new Semaphore(0).acquireUninterruptibly();
        }

        @Override
        public @Nullable Object run(ScriptContext context) {
            return null;
        }
    }
}
