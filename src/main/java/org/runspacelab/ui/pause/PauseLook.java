package org.runspacelab.ui.pause;

/**
 * What the window says of its pause.
 *
 * @param paused whether the view stands still
 * @param count for how long, and how many changes are held
 * @param step the change that was stepped to last; empty before the first
 */
record PauseLook(boolean paused, String count, String step) {
    static final PauseLook LIVE = new PauseLook(false, "", "");
}
