package org.runspacelab.ui.store;

import java.util.List;
import java.util.Map;

/**
 * What one pulse brings to the store's rows.
 *
 * @param now the session clock's reading for this pulse
 * @param whole true where the updates are all there is
 * @param turned true where another store is shown from now on
 * @param rates writes a second of the keys whose rate was measured anew
 * @param stale the keys whose writer has ended, or lives again, since the last pulse
 */
record StoreDelta(
        long now,
        List<RowUpdate> updates,
        List<Object> removed,
        boolean whole,
        boolean turned,
        Map<Object, Double> rates,
        Map<Object, Boolean> stale) {}
