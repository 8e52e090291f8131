package org.runspacelab.ui.theme;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The window's words in one language. */
public final class Messages {

    private static final String BUNDLE = "org.runspacelab.ui.messages";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, translated(locale));
    }

    public Locale locale() {
        return locale;
    }

    /** The text under this name, with the arguments in their places. */
    public String text(String name, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(name, n -> new MessageFormat(bundle.getString(n), locale));
        // Formats are for one thread at a time; a copy is made much faster than a pattern is read.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** English is the root bundle: asked for by its name, the system's own language would be found instead. */
    private static Locale translated(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ROOT;
    }
}
