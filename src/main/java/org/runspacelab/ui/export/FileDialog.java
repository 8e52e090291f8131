package org.runspacelab.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.export.TableFormat;
import org.runspacelab.ui.theme.Messages;

/** The system's own dialog to save a file. It opens where the last file was saved. */
public final class FileDialog implements FileChoice {

    private final Map<TableFormat, FileChooser.ExtensionFilter> filters = new EnumMap<>(TableFormat.class);
    private final FileChooser chooser = new FileChooser();

    public FileDialog(Messages messages) {
        chooser.setTitle(messages.text("export.title"));
        for (TableFormat format : TableFormat.values()) {
            filters.put(format, new FileChooser.ExtensionFilter(
                    messages.text("export." + format), "*" + format.extension()));
        }
        chooser.getExtensionFilters().addAll(filters.values());
    }

    @Override
    public @Nullable Path choose(Window owner, String name) {
        String suggested = name + chosenFormat().extension();
        while (true) {
            chooser.setInitialFileName(suggested);
            File file = chooser.showSaveDialog(owner);
            if (file == null) {
                return null;
            }
            Path chosen = file.toPath().toAbsolutePath();
            openThereNextTime(chosen);
            Path named = withExtension(chosen);
            // The dialog asked about the name as typed: it has to ask again about the name it became.
            if (named.equals(chosen) || !Files.exists(named)) {
                return named;
            }
            suggested = String.valueOf(named.getFileName());
        }
    }

    private Path withExtension(Path file) {
        return TableFormat.of(file).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + chosenFormat().extension());
    }

    private TableFormat chosenFormat() {
        return chooser.getSelectedExtensionFilter() == filters.get(TableFormat.JSON)
                ? TableFormat.JSON
                : TableFormat.CSV;
    }

    private void openThereNextTime(Path file) {
        Path folder = file.getParent();
        chooser.setInitialDirectory(folder != null && Files.isDirectory(folder) ? folder.toFile() : null);
    }
}
