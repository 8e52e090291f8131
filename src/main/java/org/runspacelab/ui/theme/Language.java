package org.runspacelab.ui.theme;

import java.util.Locale;

/** The window's language. */
public enum Language {
    SYSTEM,
    ENGLISH,
    FRENCH;

    /** The locale to use, where the system has this one. A language of its own keeps the system's country. */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> in("en", system);
            case FRENCH -> in("fr", system);
        };
    }

    private static Locale in(String language, Locale system) {
        return system.getLanguage().equals(language) ? system : Locale.of(language);
    }
}
