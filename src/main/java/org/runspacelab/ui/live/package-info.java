/** How data reaches the screen: one pulse for the whole window. */
@NullMarked
package org.runspacelab.ui.live;

import org.jspecify.annotations.NullMarked;
