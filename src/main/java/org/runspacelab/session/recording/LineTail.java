package org.runspacelab.session.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.runspacelab.runspace.HostLine;

/** The last lines up to a moment, bounded in number and length; what was let go is counted. Belongs to one thread. */
final class LineTail {

    static final int MAX_LINES = 2_000;
    static final int MAX_CHARS = 256 * 1024;

    private final Deque<HostLine> lines;
    private long chars;
    private long letGo;

    LineTail() {
        this(List.of(), 0);
    }

    LineTail(List<HostLine> lines, long letGo) {
        this.lines = new ArrayDeque<>(lines);
        this.chars = lines.stream().mapToLong(line -> line.text().length()).sum();
        this.letGo = letGo;
    }

    void add(HostLine line) {
        lines.addLast(line);
        chars += line.text().length();
        while (lines.size() > MAX_LINES || chars > MAX_CHARS && lines.size() > 1) {
            chars -= lines.removeFirst().text().length();
            letGo++;
        }
    }

    List<HostLine> lines() {
        return List.copyOf(lines);
    }

    long letGo() {
        return letGo;
    }
}
