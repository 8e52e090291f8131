package org.runspacelab.script;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The names one script sees. Names ignore case. */
interface ScriptScope {

    /** Where these names are known, as an error says it: a runspace's name, or the parent session. */
    String place();

    boolean knows(String name);

    /** The value of a name that is known. */
    @Nullable Object get(String name);

    void set(String name, @Nullable Object value);

    /** All names that are known, for suggestions. */
    Collection<String> names();

    /** What to do where a name is unknown here. */
    String advice();
}
