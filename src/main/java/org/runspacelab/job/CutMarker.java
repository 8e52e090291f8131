package org.runspacelab.job;

/**
 * Stands where a part of a value was left out when it was copied to another process.
 *
 * @param why what the matter was, as "contains itself"
 */
public record CutMarker(String why) {

    @Override
    public String toString() {
        return "… (" + why + ")";
    }
}
