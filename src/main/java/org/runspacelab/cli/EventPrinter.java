package org.runspacelab.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.session.EventJson;
import org.runspacelab.session.LabEvent;

/** Prints events: all of them as JSON Lines, or the host's lines and the result as text. */
interface EventPrinter {

    void print(LabEvent event);

    /** True once standard output can't be written any more. */
    boolean failed();

    static EventPrinter of(Console console, boolean json, Lab lab) {
        return json
                ? new Json(console.json(), new EventJson(lab.session().clock(), lab.texts(), LabVersion.current()))
                : new Text(console.out(), console.err());
    }

    /** For programs. */
    record Json(PrintWriter out, EventJson events) implements EventPrinter {
        @Override
        public void print(LabEvent event) {
            out.print(events.line(event) + "\n");
            out.flush();
        }

        @Override
        public boolean failed() {
            return out.checkError();
        }
    }

    /** For people, as the original's console prints streams. */
    record Text(PrintWriter out, PrintWriter err) implements EventPrinter {
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
                err.println("runspace-lab: " + line.source() + " failed: " + line.text());
            } else {
                out.println(prefix(line.stream()) + line.text());
            }
        }

        private void result(LabEvent.Result result) {
            String observed = result.observed().entrySet().stream()
                    .map(Text::observation)
                    .collect(Collectors.joining(", "));
            out.printf("%s %s: %s%n", result.scenario(), result.ok() ? "ok" : "failed", observed);
        }

        private static String observation(Map.Entry<String, ?> observed) {
            return observed.getKey() + " " + observed.getValue();
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
