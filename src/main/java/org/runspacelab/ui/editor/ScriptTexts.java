package org.runspacelab.ui.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.runspacelab.session.export.SafeFile;
import org.runspacelab.session.export.SaveProblem;
import org.runspacelab.ui.editor.ScriptFileException.Why;

/** Scripts as files, and the examples. Callable from any thread but the FX thread. */
final class ScriptTexts {

    static final int MAX_BYTES = 1 << 20;
    /** A longer line is no script, and would hold up the window: its characters are laid out one by one. */
    static final int MAX_LINE = 20_000;

    /** The systems of the source documents, by the names of their files. */
    static final List<String> EXAMPLES = List.of("process-job", "single-runspace", "live-loop", "nested",
            "runspace-pool", "queue", "shared-variable", "lost-updates");

    private ScriptTexts() {}

    /**
     * Reads a script.
     *
     * @throws ScriptFileException where it can't be read, is larger than 1 MB, has a very long line or is no text in UTF-8
     */
    static String read(Path file) throws ScriptFileException {
        // A pipe would be waited for.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ScriptFileException(Why.NOT_A_FILE, "not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ScriptFileException(Why.LARGE, "larger than 1 MB");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new ScriptFileException(Why.NO_TEXT, "no text");
            }
            if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
                throw new ScriptFileException(Why.LONG_LINE, "a line is too long");
            }
            return text.replace("\r\n", "\n");
        } catch (ScriptFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ScriptFileException(Why.GONE, "no such file");
        } catch (AccessDeniedException e) {
            throw new ScriptFileException(Why.DENIED, "access denied");
        } catch (CharacterCodingException e) {
            throw new ScriptFileException(Why.NO_TEXT, "no text");
        } catch (IOException e) {
            throw new ScriptFileException(Why.OTHER, SaveProblem.reason(e));
        }
    }

    /** Writes it whole or not at all. */
    static void write(Path file, String text) throws IOException {
        SafeFile.write(file, out -> out.write(text));
    }

    static String example(String name) {
        try (InputStream in = ScriptTexts.class.getResourceAsStream("examples/" + name + ".groovy")) {
            if (in == null) {
                throw new IllegalStateException("there is no example " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
