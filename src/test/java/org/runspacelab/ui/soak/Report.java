package org.runspacelab.ui.soak;

import java.time.Duration;

/**
 * What a soak says at its end.
 *
 * @param actions how many actions the plan had done or skipped
 * @param writes to all stores
 * @param receipts of injections
 * @param stalls how often the FX thread was busy for longer than 50 ms
 * @param longest of these
 * @param leaks threads and processes without an owner
 * @param lost writes and injections that are not accounted for
 */
record Report(long seed, int minutes, int actions, long writes, int receipts, long stalls, Duration longest, int leaks,
        long lost) {

    @Override
    public String toString() {
        return "soak: seed %d, minutes %d, actions %d, writes %d, receipts %d, stalls %d (longest %d ms), leaks %d, lost %d"
                .formatted(seed, minutes, actions, writes, receipts, stalls, longest.toMillis(), leaks, lost);
    }
}
