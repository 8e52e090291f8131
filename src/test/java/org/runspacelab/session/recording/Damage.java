package org.runspacelab.session.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may happen to a file. */
enum Damage {
    RANDOM_BYTES {
        @Override
        byte[] done(byte[] whole, Random random) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            return bytes;
        }
    },
    RANDOM_END {
        @Override
        byte[] done(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            int from = random.nextInt(bytes.length);
            for (int i = from; i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt(256);
            }
            return bytes;
        }
    },
    TRUNCATED {
        @Override
        byte[] done(byte[] whole, Random random) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    ZEROED_END {
        @Override
        byte[] done(byte[] whole, Random random) {
            return Arrays.copyOf(Arrays.copyOf(whole, random.nextInt(whole.length)), whole.length);
        }
    },
    CHANGED_BYTES {
        @Override
        byte[] done(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }
    },
    CHANGED_PARTS {
        private static final List<String> PARTS = List.of("{", "}", "[", "]", "\"", ":", ",", "null", "true", "-", "0",
                "1e999999999", "-1e-999999999", "9".repeat(500), "{\"summary\":\"a\",\"size\":99999}", "\\ud800", "\n",
                "\"kind\":\"result\"", "\"type\":\"duration\"", "\"P1Y\"", "NaN", "\u0000", "'", "\"at\":\"\"", "é");

        @Override
        byte[] done(byte[] whole, Random random) {
            String text = new String(whole, StandardCharsets.UTF_8);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(30));
            String part = PARTS.get(random.nextInt(PARTS.size()));
            return (text.substring(0, from) + part + text.substring(to)).getBytes(StandardCharsets.UTF_8);
        }
    },
    MOVED_PART {
        @Override
        byte[] done(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            int length = random.nextInt(100);
            int from = random.nextInt(bytes.length - length);
            System.arraycopy(whole, from, bytes, random.nextInt(bytes.length - length), length);
            return bytes;
        }
    };

    abstract byte[] done(byte[] whole, Random random);
}
