package org.runspacelab.service.command;

import java.time.Duration;

/**
 * What a program may take at most; where it takes more, it is killed.
 *
 * @param time        from its start to the end of its output
 * @param outputBytes on standard output
 */
public record CommandLimits(Duration time, int outputBytes) {

    /** Enough for ten thousand services on a busy machine. */
    public static final CommandLimits USUAL = new CommandLimits(Duration.ofSeconds(8), 16 * 1024 * 1024);
}
