package org.runspacelab.store;

import java.util.List;

/**
 * What changed in a store since somebody last looked.
 *
 * @param entries the latest entry of each key that changed; removals too, unless this is the whole store
 * @param sequence the store's sequence number at that moment: ask from here the next time
 * @param whole true where the entries are all there is: keys that are not among them are gone
 */
public record Changes(List<StoreEntry> entries, long sequence, boolean whole) {

    public boolean isEmpty() {
        return entries.isEmpty() && !whole;
    }
}
