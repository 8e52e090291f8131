package org.runspacelab.ui.export;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.export.SafeFile;
import org.runspacelab.session.export.TableFormat;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.theme.Messages;

/** Everything that can be saved, each as it is shown. Files are written off the FX thread. */
public final class ExportMenu {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final FileChoice files;
    private final Background background;
    private final ExportLine line;
    private final LabClock clock;
    private final ZoneId zone;
    private final MenuButton root;

    /** @param zone in which the time in a file's name is */
    public ExportMenu(ExportSources sources, FileChoice files, Background background, ExportLine line,
            Messages messages, LabClock clock, ZoneId zone) {
        this.files = files;
        this.background = background;
        this.line = line;
        this.clock = clock;
        this.zone = zone;
        // No words of its own: the toolbar has to fit a narrow window in every language.
        root = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));
        root.setAccessibleText(messages.text("export.menu"));
        root.setId("toolbar-export");
        root.setTooltip(new Tooltip(messages.text("export.menu.hint")));
        root.setAccessibleHelp(messages.text("export.menu.hint"));
        for (ExportSource source : sources.all()) {
            root.getItems().add(item(source, messages));
        }
    }

    public Node root() {
        return root;
    }

    public void open() {
        root.requestFocus();
        root.show();
    }

    private MenuItem item(ExportSource source, Messages messages) {
        MenuItem item = new MenuItem(messages.text("export." + source.id()));
        item.setId("export-" + source.id());
        item.disableProperty().bind(Bindings.isEmpty(source.rows()));
        item.setOnAction(_ -> export(source));
        return item;
    }

    private void export(ExportSource source) {
        Path file = files.choose(root.getScene().getWindow(), source.id() + "-" + now());
        if (file != null) {
            save(source.take().get(), file);
        }
    }

    /** Offers pictures of these, too. */
    public ExportMenu withPictures(List<PictureSource> pictures, Messages messages) {
        root.getItems().add(new SeparatorMenuItem());
        for (PictureSource picture : pictures) {
            MenuItem item = new MenuItem(messages.text("export.picture." + picture.id()));
            item.setId("export-picture-" + picture.id());
            item.setOnAction(_ -> export(picture));
            root.getItems().add(item);
        }
        return this;
    }

    /** Offers what somebody who helps has to know, for the clipboard. */
    public ExportMenu withDiagnostics(DiagnosticsSource source, Messages messages) {
        root.getItems().addAll(new SeparatorMenuItem(),
                diagnostics("diagnostics", source::text, messages),
                diagnostics("diagnostics.values", source::withValues, messages));
        return this;
    }

    private MenuItem diagnostics(String name, Callable<String> text, Messages messages) {
        String shown = messages.text("export." + name);
        MenuItem item = new MenuItem(shown);
        item.setId("export-" + name.replace('.', '-'));
        item.setOnAction(_ -> background.run(text,
                made -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, made));
                    line.copied(shown);
                },
                problem -> line.failed(Path.of(shown), problem)));
        return item;
    }

    private void export(PictureSource source) {
        // Before the dialog: the picture is of what was shown when it was asked for.
        Picture picture = Picture.of(source.node().get());
        Path file = files.forPictures().choose(root.getScene().getWindow(), source.id() + "-" + now());
        if (file == null) {
            return;
        }
        line.saving(file);
        background.write(
                () -> {
                    SafeFile.writeBytes(file, picture::writePng);
                    return file;
                },
                line::saved,
                problem -> line.failed(file, problem));
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instantOf(clock.nanos()), zone).format(NOW);
    }

    private void save(Callable<Exported> taken, Path file) {
        line.saving(file);
        TableFormat format = TableFormat.of(file).orElse(TableFormat.CSV);
        background.write(
                () -> {
                    Exported exported = taken.call();
                    SafeFile.write(file, out -> format.write(exported.table(), out));
                    return exported;
                },
                exported -> line.saved(file, exported),
                problem -> line.failed(file, problem));
    }
}
