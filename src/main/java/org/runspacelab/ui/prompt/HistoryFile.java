package org.runspacelab.ui.prompt;

import java.io.IOException;
import java.util.List;
import org.runspacelab.session.settings.SettingsFile;
import org.runspacelab.session.settings.SettingsFolder;

/**
 * The prompt's history between two starts, readable by the user alone. Two windows add to one file. Callable from any
 * thread but the FX thread.
 */
final class HistoryFile {

    private final SettingsFile file;

    HistoryFile(SettingsFolder folder) {
        this.file = new SettingsFile(folder, "prompt-history.json");
    }

    /** The texts, the oldest first; none where there is no file or it can't be understood. */
    List<String> read() {
        return switch (file.read()) {
            case SettingsFile.Found.Value(var value) when value instanceof List<?> list ->
                    list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case SettingsFile.Found.Value _, SettingsFile.Found.Nothing _, SettingsFile.Found.Broken _ -> List.of();
        };
    }

    void add(String text) throws IOException {
        PromptHistory all = new PromptHistory();
        all.addEarlier(read());
        all.add(text);
        file.write(all.texts());
    }
}
