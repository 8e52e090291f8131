package org.runspacelab.script;

/**
 * How far an activity is.
 *
 * @param activity what is done
 * @param percent how much of it is done
 */
public record Progress(String activity, Number percent) {

    @Override
    public String toString() {
        return "%s: %s %%".formatted(activity, percent);
    }
}
