package org.runspacelab.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabVersion;
import org.runspacelab.session.ValueText;

/**
 * Prints events: all of them as JSON Lines, or the host's lines and the result as text. Why a scenario failed goes
 * to standard error either way. Belongs to one thread.
 */
sealed interface EventPrinter {

    void print(LabEvent event);

    /** True once standard output can't be written any more. */
    boolean failed();

    static EventPrinter of(Console console, boolean json, Lab lab) {
        return json
                ? new Json(console, new EventJson(lab.session().clock(), lab.texts(), LabVersion.current()))
                : new Text(console, lab.texts());
    }

    private static String failure(LabEvent.Result result) {
        return "runspace-lab: %s failed: %s".formatted(result.scenario(), result.error());
    }

    /** For programs. */
    final class Json implements EventPrinter {
        private final PrintWriter out;
        private final PrintWriter err;
        private final EventJson events;

        Json(Console console, EventJson events) {
            this.out = console.json();
            this.err = console.err();
            this.events = events;
        }

        @Override
        public void print(LabEvent event) {
            out.print(events.line(event) + "\n");
            out.flush();
            if (event instanceof LabEvent.Result result && !result.ok()) {
                err.println(failure(result));
            }
        }

        @Override
        public boolean failed() {
            return out.checkError();
        }
    }

    /** For people, as the original's console prints streams. */
    final class Text implements EventPrinter {
        private final PrintWriter out;
        private final PrintWriter err;
        private final ValueText texts;
        private @Nullable String lastError;

        Text(Console console, ValueText texts) {
            this.out = console.out();
            this.err = console.err();
            this.texts = texts;
        }

        @Override
        public void print(LabEvent event) {
            switch (event) {
                case LabEvent.LineWritten written -> line(written.line());
                case LabEvent.Dropped dropped -> out.println("(" + dropped.count() + " events were not shown)");
                case LabEvent.Result result -> result(result);
                case LabEvent.Began _, LabEvent.Written _, LabEvent.ReceiptClosed _, LabEvent.StateChanged _ -> {}
            }
        }

        @Override
        public boolean failed() {
            return out.checkError();
        }

        private void line(HostLine line) {
            if (line.stream() == StreamKind.ERROR) {
                lastError = line.text();
                err.println("runspace-lab: " + line.source() + ": " + line.text());
            } else {
                out.println(prefix(line.stream()) + line.text());
            }
        }

        /** The reason of a failure is among the host's lines already where a pipeline gave it. */
        private void result(LabEvent.Result result) {
            String observed = result.observed().entrySet().stream()
                    .map(this::observation)
                    .collect(Collectors.joining(", "));
            out.printf("%s %s: %s%n", result.scenario(), result.ok() ? "ok" : "failed", observed);
            if (!result.ok() && (lastError == null || !lastError.equals(result.error()))) {
                err.println(failure(result));
            }
        }

        private String observation(Map.Entry<String, ? extends @Nullable Object> observed) {
            return observed.getKey() + " " + texts.of(observed.getValue());
        }

        private static String prefix(StreamKind stream) {
            return switch (stream) {
                case OUTPUT, INFORMATION, ERROR -> "";
                case WARNING -> "WARNING: ";
                case VERBOSE -> "VERBOSE: ";
                case DEBUG -> "DEBUG: ";
                case PROGRESS -> "PROGRESS: ";
            };
        }
    }
}
