package org.runspacelab.session;

import java.time.Duration;

/** Texts of values that do not depend on how busy the machine is. */
public final class TestTexts {

    private TestTexts() {}

    /** For tests that expect all of a text. */
    public static ValueText patient() {
        return new ValueText(Duration.ofSeconds(20), Duration.ofHours(1));
    }

    /** For tests that hold up a text, and let it go then. */
    public static ValueText forgiving() {
        return new ValueText(Duration.ofMillis(100), Duration.ofMillis(1));
    }
}
