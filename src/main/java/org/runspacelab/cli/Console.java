package org.runspacelab.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where the command reads and writes.
 *
 * @param in standard input
 * @param out standard output for people, in the terminal's encoding
 * @param json standard output for programs: the same, in UTF-8
 * @param err standard error
 */
public record Console(InputStream in, PrintWriter out, PrintWriter json, PrintWriter err) {

    /** This process's own. */
    public static Console system() {
        return of(System.in, System.out, System.err);
    }

    static Console of(InputStream in, PrintStream out, PrintStream err) {
        return new Console(
                in, writer(out, out.charset()), new JsonWriter(out), writer(err, err.charset()));
    }

    /** True once standard output can't be written any more, as where the reader of a pipe has gone. */
    boolean isBroken() {
        return out.checkError() || json.checkError();
    }

    /** A writer that asks the stream for its errors: a PrintStream throws none. */
    private static PrintWriter writer(PrintStream stream, Charset charset) {
        return new PrintWriter(stream, true, charset);
    }
}
