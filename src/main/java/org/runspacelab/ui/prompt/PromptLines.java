package org.runspacelab.ui.prompt;

import java.util.List;
import java.util.Optional;
import org.runspacelab.runspace.StreamKind;
import org.runspacelab.script.Prompt;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ResultText;
import org.runspacelab.ui.theme.Messages;

/**
 * What was typed and what came of it, as lines of the session in their place among all others. Callable from any thread
 * but the FX thread, as values have code of their own.
 */
record PromptLines(LabSession session, ResultText results, Messages messages) {

    private static final int MAX_ECHOED = 100;

    void typed(String text) {
        List<String> lines = text.strip().lines().toList();
        lines.stream().limit(MAX_ECHOED).forEach(line -> write(StreamKind.INFORMATION, line));
        if (lines.size() > MAX_ECHOED) {
            write(StreamKind.INFORMATION, "…");
        }
    }

    /** Returns why it failed, where it did. */
    Optional<PromptFailure> answered(Prompt.Answer answer) {
        switch (answer) {
            case Prompt.Answer.Value(Object value) ->
                    results.lines(value).forEach(line -> write(StreamKind.OUTPUT, line));
            case Prompt.Answer.Failed(String line, Throwable thrown) -> {
                write(StreamKind.ERROR, line);
                return Optional.of(PromptFailure.of(line, thrown));
            }
            case Prompt.Answer.Incomplete() -> {}
            case Prompt.Answer.Stopped() -> write(StreamKind.WARNING, messages.text("prompt.stopped"));
        }
        return Optional.empty();
    }

    private void write(StreamKind stream, String line) {
        session.runspaces().jobLine(PromptModel.SOURCE, stream, line);
    }
}
