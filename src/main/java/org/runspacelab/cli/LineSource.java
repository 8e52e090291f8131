package org.runspacelab.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the console's lines come from. */
interface LineSource extends AutoCloseable {

    /** Where to print while lines are typed. */
    Console console();

    /** The next whole text; null at the end of input. Waits for it. */
    @Nullable String next() throws IOException;

    /** True where the end of input was somebody's wish to leave, and not just the end of a file. */
    boolean isTyped();

    /** Any thread may call it. */
    @Override
    void close();
}
