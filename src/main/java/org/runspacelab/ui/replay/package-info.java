/** A recording in a window of its own, to go about in; nothing in it can change anything. */
@NullMarked
package org.runspacelab.ui.replay;

import org.jspecify.annotations.NullMarked;
