package org.runspacelab.service.systemd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a real systemd 252 printed. */
final class Recorded {

    static final byte[] UNITS = bytes("systemd-list-units.json");
    static final byte[] UNIT_FILES = bytes("systemd-list-unit-files.json");
    static final byte[] SHOW = bytes("systemd-show.txt");

    private Recorded() {
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Recorded.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
