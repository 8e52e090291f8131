package org.runspacelab.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.runspacelab.scenario.LabScriptFile;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.ValueText;

/** Lab scripts by the names of their files. */
final class ScriptFiles {

    private static final long MAX_SIZE = 1024 * 1024;

    private ScriptFiles() {}

    static boolean isScript(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".groovy");
    }

    /**
     * The script of this file.
     *
     * @throws UsageException where it can't be read
     */
    static Scenario read(String name, ServiceReader services) {
        String shown = ValueText.line(name);
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && Files.size(file) > MAX_SIZE) {
                throw new UsageException("script \"%s\" is larger than 1 MB".formatted(shown));
            }
            return new LabScriptFile(ValueText.line(String.valueOf(file.getFileName())), Files.readString(file), services);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file \"%s\"".formatted(shown));
        } catch (CharacterCodingException e) {
            throw new UsageException("script \"%s\" is not UTF-8 text".formatted(shown));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("script \"%s\" can't be read".formatted(shown));
        }
    }
}
