package org.runspacelab.session.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.JsonText;
import org.runspacelab.session.export.SafeFile;

/**
 * One JSON file in the settings folder. It is there whole or not at all, and a file that cannot be understood is
 * kept aside, so that nothing the user had is lost. Callable from any thread but the FX thread.
 */
public final class SettingsFile {

    /** No settings are that large: what is larger is not ours. */
    static final int MAX_BYTES = 1 << 20;

    /** What reading found. */
    public sealed interface Found {

        /** There is no file: this is the first start, or nothing was kept yet. */
        record Nothing() implements Found {}

        /** What the file holds, as {@link JsonText} reads it. */
        record Value(@Nullable Object value) implements Found {}

        /**
         * The file could not be understood or read.
         *
         * @param reason in a few words
         * @param keptAs where it was moved to; null where it stays where it is because it could not even be read
         */
        record Broken(String reason, @Nullable Path keptAs) implements Found {}
    }

    private final SettingsFolder folder;
    private final String name;

    /** @param name the file's name, as {@code settings.json} */
    public SettingsFile(SettingsFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Reads the file; a broken one is put aside under another name. */
    public Found read() {
        Path file = folder.path().resolve(name);
        try {
            return new Found.Value(JsonText.parse(text(file)));
        } catch (NoSuchFileException e) {
            return new Found.Nothing();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            String message = e.getMessage();
            return aside(file, e instanceof CharacterCodingException || message == null ? "not a text" : message);
        } catch (IOException e) {
            return new Found.Broken(e.getClass().getSimpleName(), null);
        }
    }

    /**
     * Writes a value of maps, lists, texts, numbers and booleans in the file's place.
     *
     * @throws IOException with the file as it was before; also where it would be larger than what is read again
     */
    public void write(Object value) throws IOException {
        String json = JsonText.write(value);
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
        SafeFile.write(folder.file(name), out -> out.write(json));
    }

    /** Keeps the file under another name: it is JSON, but says nothing its reader knows. */
    public Found.Broken putAside(String reason) {
        return aside(folder.path().resolve(name), reason);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("larger than " + MAX_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static Found.Broken aside(Path file, String reason) {
        Path kept = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
            return new Found.Broken(reason, kept);
        } catch (IOException e) {
            return new Found.Broken(reason, null);
        }
    }
}
