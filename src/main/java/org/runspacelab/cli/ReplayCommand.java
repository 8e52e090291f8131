package org.runspacelab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.HostLine;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.RecordedLine;
import org.runspacelab.session.recording.RecordingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay FILE}: what a recording holds, as 'run' printed it, or its events. Nothing in it is run. */
@Command(name = "replay", description = "Print what a recording holds, as text or as its events.")
final class ReplayCommand implements Callable<Integer> {

    /** So often it looks whether anybody still reads. */
    private static final int LOOK = 256;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A recording: 'run ID --record FILE' makes one.")
    Path file = Path.of("");

    @Option(names = "--json", description = "Print its events as JSON Lines, as they were recorded.")
    boolean json;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (RecordingReader reader = RecordingReader.open(file); ValueText texts = new ValueText()) {
            EventPrinter text = new EventPrinter.Text(console, texts);
            RecordedLine line = reader.next();
            while (line != null && !(line.seq() % LOOK == 0 && console.isBroken())) {
                print(line, text);
                line = reader.next();
            }
            close(reader);
        }
        return Exit.OK;
    }

    private void print(RecordedLine line, EventPrinter text) {
        LabEvent event = line.event();
        if (json) {
            console.json().print(line.text() + "\n");
        } else if (event != null) {
            text.print(harmless(event));
        }
    }

    private void close(RecordingReader reader) {
        console.json().flush();
        PrintWriter err = console.err();
        if (reader.cutOff() != null) {
            err.println("runspace-lab: %s was cut off: %s"
                    .formatted(ValueText.line(file.toString()), reader.cutOff()));
        }
        if (reader.unknownKinds() > 0) {
            err.println("runspace-lab: %d lines are of kinds that this version does not know"
                    .formatted(reader.unknownKinds()));
        }
    }

    /** A recording comes from anywhere: what a terminal would obey is made visible. */
    private static LabEvent harmless(LabEvent event) {
        return switch (event) {
            case LabEvent.LineWritten(HostLine line) -> new LabEvent.LineWritten(new HostLine(
                    line.sequence(), line.nanos(), ValueText.line(line.source()), line.stream(),
                    ValueText.visibleLines(line.text())));
            case LabEvent.Result result -> harmless(result);
            default -> event;
        };
    }

    private static LabEvent harmless(LabEvent.Result result) {
        Map<String, @Nullable Object> observed = new LinkedHashMap<>();
        result.observed().forEach((name, value) -> observed.put(ValueText.line(name), value));
        String error = result.error();
        return new LabEvent.Result(result.nanos(), ValueText.line(result.scenario()), observed, result.ok(),
                error == null ? null : ValueText.visibleLines(error));
    }
}
