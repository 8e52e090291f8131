package org.runspacelab.ui.export;

import java.nio.file.Path;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Where the user wants a file to be. Belongs to the FX thread. */
@FunctionalInterface
public interface FileChoice {

    /**
     * Asks the user, who confirms that a file that is there be replaced.
     *
     * @param name what the file could be called, without an extension
     * @return the file, whose extension says its format; null where the user chose none
     */
    @Nullable Path choose(Window owner, String name);

    /** Where the user wants a recording to be. */
    default FileChoice forRecordings() {
        return this;
    }

    /** Asks for a file that is there; null where the user chose none. */
    default @Nullable Path open(Window owner) {
        return choose(owner, "");
    }

    /** Where the user wants a picture to be. */
    default FileChoice forPictures() {
        return this;
    }

    /** Where the user wants a script to be. */
    default FileChoice forScripts() {
        return this;
    }

    /** Which script the user wants to open; the name is of no meaning. */
    default FileChoice toOpenScripts() {
        return forScripts();
    }
}
