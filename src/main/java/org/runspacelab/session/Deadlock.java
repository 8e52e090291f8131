package org.runspacelab.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Threads that wait for each other in a circle: none of them goes on by itself.
 *
 * @param circle each waits for what the next holds, the last for what the first holds
 */
public record Deadlock(List<Wait> circle) {

    /**
     * One of the circle.
     *
     * @param who the runspace whose script waits, or the name of another thread
     * @param lock what it waits for, in words
     */
    public record Wait(String who, String lock) {}

    /** Everybody in the circle. */
    public Set<String> names() {
        return circle.stream().map(Wait::who).collect(Collectors.toSet());
    }

    /** The circle in one line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < circle.size(); i++) {
            Wait wait = circle.get(i);
            text.append(i == 0 ? "" : "; ").append(wait.who()).append(" waits for ").append(wait.lock())
                    .append(", held by ").append(circle.get((i + 1) % circle.size()).who());
        }
        return text.toString();
    }
}
