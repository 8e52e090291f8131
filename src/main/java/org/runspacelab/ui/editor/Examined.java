package org.runspacelab.ui.editor;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ScriptCompileException;
import org.runspacelab.script.ScriptCompileException.Mistake;
import org.runspacelab.script.ScriptFailure;

/**
 * What a look at a text found.
 *
 * @param version which text that was
 * @param spans its colours; null where it is empty or too long for them
 * @param mistakes why it can't be compiled; empty where it can
 */
record Examined(long version, @Nullable StyleSpans<Collection<String>> spans, List<Mistake> mistakes) {

    /** Looks at a text. Compiles it, so not on the FX thread. */
    static Examined of(long version, String text, LabScripts scripts) {
        boolean coloured = !text.isEmpty() && text.length() <= GroovySpans.MAX_LENGTH;
        return new Examined(version, coloured ? GroovySpans.of(text) : null,
                text.isBlank() ? List.of() : mistakes(text, scripts));
    }

    private static List<Mistake> mistakes(String text, LabScripts scripts) {
        try {
            scripts.script(text);
            return List.of();
        } catch (ScriptCompileException e) {
            return e.mistakes();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(new Mistake(0, 0, ScriptFailure.line(e), ""));
        }
    }
}
