package org.runspacelab.session.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that is there whole or not at all: written beside its place, for the user's eyes only where the file system
 * knows that, then moved over what was there. A script can interrupt any thread at any time, so nothing here is written
 * through a channel that an interrupt closes. Callable from any thread but the FX thread.
 */
public final class SafeFile {

    /** What a file shall have in it. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /** What a file that is no text shall have in it. */
    @FunctionalInterface
    public interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private SafeFile() {}

    /**
     * Saves a text in UTF-8.
     *
     * @throws SaveException with the file as it was before
     */
    public static void write(Path file, Content content) throws SaveException {
        writeBytes(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.write(text);
            text.flush();
        });
    }

    /**
     * Saves bytes.
     *
     * @throws SaveException with the file as it was before
     */
    public static void writeBytes(Path file, Bytes content) throws SaveException {
        try {
            Path target = target(file.toAbsolutePath());
            Path draft = draft(target);
            try {
                fill(draft, content);
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (SaveException e) {
            throw e;
        } catch (IOException e) {
            throw new SaveException(file, e);
        }
    }

    /**
     * An empty file in place of what was there, open to be written bit by bit: for the user only as well, but there
     * from the beginning, so that what was written survives whatever ends the process. Nothing is ever written
     * through a link; a device is written as it is.
     *
     * @throws IOException with the file as it was before
     */
    public static OpenedFile openAnew(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return opened(Files.createFile(target, forTheUserOnly(target)));
        }
        if (Files.isSymbolicLink(target)) {
            throw new FileSystemException(target.toString(), null, "this is a link: name the file itself");
        }
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "this is a folder: name a file in it");
        }
        if (!Files.isRegularFile(target)) {
            return new OpenedFile(stream(target), null);
        }
        return replaced(target(target));
    }

    private static OpenedFile opened(Path file) throws IOException {
        AsynchronousFileChannel disk =
                AsynchronousFileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            return new OpenedFile(stream(file), disk);
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    private static OutputStream stream(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private static OpenedFile replaced(Path target) throws IOException {
        Path draft = draft(target);
        OpenedFile opened = opened(draft);
        try {
            move(draft, target);
            return opened;
        } catch (IOException e) {
            opened.close();
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /** Where the bytes go: a link stays a link to what is replaced. */
    private static Path target(Path file) throws IOException {
        if (!Files.exists(file)) {
            return file;
        }
        Path real = file.toRealPath();
        if (!Files.isRegularFile(real)) {
            throw new SaveException(file, SaveProblem.NOT_A_FILE);
        }
        if (!Files.isWritable(real)) {
            throw new SaveException(file, SaveProblem.READ_ONLY);
        }
        return real;
    }

    private static Path draft(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new SaveException(target, SaveProblem.NOT_A_FILE);
        }
        return Files.createTempFile(folder, ".runspacelab-", ".part", forTheUserOnly(target));
    }

    private static FileAttribute<?>[] forTheUserOnly(Path target) {
        boolean knowsOwners = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void fill(Path draft, Bytes content) throws IOException {
        try (OpenedFile opened = opened(draft)) {
            OutputStream out = new BufferedOutputStream(opened.out());
            content.write(out);
            out.flush();
            opened.force();
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
