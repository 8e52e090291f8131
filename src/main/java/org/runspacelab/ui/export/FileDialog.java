package org.runspacelab.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.export.TableFormat;
import org.runspacelab.ui.theme.Messages;

/** The system's own dialog to save or open a file. It opens where the last file was. */
public final class FileDialog implements FileChoice {

    private static final String PICTURE = ".png";
    private static final String RECORDING = ".jsonl";
    private static final String SCRIPT = ".groovy";

    private final FileChooser chooser = new FileChooser();
    private final FileChoice pictures;
    private final FileChoice recordings;
    private final FileChoice scripts;

    /** Asks for tables; {@link #forPictures()} gives the one that asks for pictures, {@link #forScripts()} for scripts. */
    public FileDialog(Messages messages) {
        this(messages.text("export.title"),
                Stream.of(TableFormat.values())
                        .map(format -> filter(messages.text("export." + format), format.extension()))
                        .toList(),
                new FileDialog(messages.text("export.title.picture"),
                        List.of(filter(messages.text("export.PNG"), PICTURE)), null, null, null),
                new FileDialog(messages.text("record.choose"),
                        List.of(filter(messages.text("record.files"), RECORDING)), null, null, null),
                new FileDialog(messages.text("editor.title.save"),
                        List.of(filter(messages.text("editor.GROOVY"), SCRIPT)), null, null, null));
    }

    private FileDialog(String title, List<FileChooser.ExtensionFilter> filters, @Nullable FileChoice pictures,
            @Nullable FileChoice recordings, @Nullable FileChoice scripts) {
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        this.pictures = pictures == null ? this : pictures;
        this.recordings = recordings == null ? this : recordings;
        this.scripts = scripts == null ? this : scripts;
    }

    @Override
    public FileChoice forPictures() {
        return pictures;
    }

    @Override
    public FileChoice forRecordings() {
        return recordings;
    }

    @Override
    public FileChoice forScripts() {
        return scripts;
    }

    @Override
    public FileChoice toOpenScripts() {
        return scripts instanceof FileDialog dialog && dialog != this
                ? dialog.toOpenScripts()
                : (owner, _) -> open(owner);
    }

    @Override
    public @Nullable Path open(Window owner) {
        File file = chooser.showOpenDialog(owner);
        if (file == null) {
            return null;
        }
        Path chosen = file.toPath().toAbsolutePath();
        openThereNextTime(chosen);
        return chosen;
    }

    @Override
    public @Nullable Path choose(Window owner, String name) {
        String suggested = name + chosenExtension();
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

    private static FileChooser.ExtensionFilter filter(String title, String extension) {
        return new FileChooser.ExtensionFilter(title, "*" + extension);
    }

    private static String extension(FileChooser.ExtensionFilter filter) {
        return filter.getExtensions().getFirst().substring(1);
    }

    private Path withExtension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean known = chooser.getExtensionFilters().stream().anyMatch(filter -> name.endsWith(extension(filter)));
        return known ? file : file.resolveSibling(file.getFileName() + chosenExtension());
    }

    private String chosenExtension() {
        FileChooser.ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
        return extension(chosen == null ? chooser.getExtensionFilters().getFirst() : chosen);
    }

    private void openThereNextTime(Path file) {
        Path folder = file.getParent();
        chooser.setInitialDirectory(folder != null && Files.isDirectory(folder) ? folder.toFile() : null);
    }
}
