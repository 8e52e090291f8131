package org.runspacelab.ui.services;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runspacelab.ui.theme.Messages;

/** The plain words of the sources for how a service starts, in the window's language; others stay as they are. */
record StartWords(Messages messages) {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("automatic", "automatic"),
            Map.entry("automatic, delayed", "delayed"),
            Map.entry("automatic until restart", "runtime"),
            Map.entry("automatic, kept running", "kept"),
            Map.entry("on schedule", "scheduled"),
            Map.entry("manual", "manual"),
            Map.entry("disabled", "disabled"),
            Map.entry("when needed", "needed"),
            Map.entry("through another unit", "indirect"),
            Map.entry("masked", "masked"),
            Map.entry("generated at boot", "generated"),
            Map.entry("made while running", "transient"),
            Map.entry("unit file is broken", "broken"),
            Map.entry("no unit file", "missing"),
            Map.entry("another name", "alias"),
            Map.entry("at boot", "boot"),
            Map.entry("at system start", "system"));

    String of(@Nullable String startType) {
        if (startType == null) {
            return "";
        }
        String key = KEYS.get(startType);
        return key == null ? startType : messages.text("services.start." + key);
    }
}
