package org.runspacelab.ui.editor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.LabScripts;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.export.SaveException;
import org.runspacelab.session.settings.SettingsFolder;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/**
 * The editor without its looks: the text, its file, and what a look at it found a moment after the last change. Belongs
 * to the FX thread, but for {@link #gather}.
 */
public final class EditorModel implements PulseSource, AutoCloseable {

    /** A text is looked at when it has been left alone for so long. */
    private static final long CALM = Duration.ofMillis(300).toNanos();

    private final LabScripts scripts;
    private final Messages messages;
    private final LabSession session;
    private final Background background;
    private final DeskFile file;
    private final ReadOnlyObjectWrapper<Desk> desk = new ReadOnlyObjectWrapper<>(Desk.EMPTY);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Examined> examined = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final RunModel run;
    private long version;
    /** When the text changed last, by the session's clock; null where that was looked at. */
    private volatile @Nullable Long changedAt;

    /** @param background a thread for the editor alone; closed by who made it */
    public EditorModel(
            LabSession session, LabScripts scripts, SettingsFolder folder, Messages messages, Background background) {
        this.session = session;
        this.scripts = scripts;
        this.messages = messages;
        this.background = background;
        this.file = new DeskFile(folder);
        this.run = new RunModel(session, new ScriptStarter(session, scripts), background);
        background.run(file::read, this::found, this::failed);
    }

    /** The text, its file and the files before. The text is what the view shows, whenever this changes. */
    ReadOnlyObjectProperty<Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /** True while the text is not what its file holds. */
    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** What the last look at the text found; null before the first. */
    ReadOnlyObjectProperty<@Nullable Examined> examinedProperty() {
        return examined.getReadOnlyProperty();
    }

    /** Why a file could not be read or written; empty where all could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where it runs. */
    public RunModel run() {
        return run;
    }

    LabSession session() {
        return session;
    }

    /** The user changed the text. */
    void edited(String text) {
        if (!text.equals(desk.get().text())) {
            version++;
            set(desk.get().withText(text));
            changedAt = session.clock().nanos();
        }
    }

    /** Begins another text, as the user confirmed where this one is not saved. */
    void begin(String text) {
        replace(desk.get().fresh(text));
    }

    void beginExample(String name) {
        background.run(() -> ScriptTexts.example(name), this::begin, this::failed);
    }

    void open(Path path) {
        background.run(() -> ScriptTexts.read(path), text -> replace(desk.get().at(path, text)), e -> {
            problem.set(unopened(path, e));
            set(desk.get().without(path));
        });
    }

    void save(Path path) {
        String text = desk.get().text();
        background.write(() -> {
            ScriptTexts.write(path, text);
            return text;
        }, written -> {
            problem.set("");
            // What was typed meanwhile is not in the file.
            set(desk.get().at(path, written).withText(desk.get().text()));
            file.keep(desk.get());
        }, e -> problem.set(unsaved(path, e)));
    }

    /** Goes on with the text and the run of another window. */
    public void adopt(EditorModel before) {
        run.adopt(before.run);
        replace(before.desk.get());
    }

    @Override
    public @Nullable Runnable gather(long now) {
        Long changed = changedAt;
        if (changed == null || now - changed < CALM) {
            return null;
        }
        changedAt = null;
        return this::examine;
    }

    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }

    /** Keeps what is not kept yet. What runs goes on. */
    @Override
    public void close() {
        if (changedAt != null) {
            file.keep(desk.get());
        }
        file.close();
    }

    /** Once closed, waits until that is kept, until this reading of {@link System#nanoTime()} at most. */
    public void awaitWritten(long deadline) throws InterruptedException {
        file.awaitWritten(deadline);
    }

    private void found(Desk kept) {
        // Who began to write before that was read keeps what is written.
        if (version == 0) {
            replace(kept);
        }
    }

    private void replace(Desk other) {
        version++;
        problem.set("");
        set(other);
        changedAt = session.clock().nanos() - CALM;
    }

    private void set(Desk other) {
        desk.set(other);
        dirty.set(other.isDirty());
    }

    private void examine() {
        long looked = version;
        String text = desk.get().text();
        file.keep(desk.get());
        if (desk.get().isDirty() && !DeskFile.canKeep(desk.get())) {
            problem.set(messages.text("editor.problem.unkept"));
        }
        background.run(() -> Examined.of(looked, text, scripts), found -> {
            if (found.version() == version) {
                examined.set(found);
            }
        }, this::failed);
    }

    private String unopened(Path path, Exception e) {
        ScriptFileException.Why why =
                e instanceof ScriptFileException known ? known.why() : ScriptFileException.Why.OTHER;
        return messages.text("editor.problem.open." + why, path.getFileName(), reason(e));
    }

    private String unsaved(Path path, Exception e) {
        return e instanceof SaveException known
                ? messages.text("export.problem." + known.problem(), path.getFileName(), known.reason())
                : messages.text("export.problem.OTHER", path.getFileName(), reason(e));
    }

    private void failed(Exception e) {
        problem.set(reason(e));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The mistakes of the text as it was last looked at. */
    List<org.runspacelab.script.ScriptCompileException.Mistake> mistakes() {
        Examined found = examined.get();
        return found == null ? List.of() : found.mistakes();
    }
}
