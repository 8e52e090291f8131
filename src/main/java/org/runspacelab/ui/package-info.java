/** The window, and the only room that knows JavaFX. */
@NullMarked
package org.runspacelab.ui;

import org.jspecify.annotations.NullMarked;
