/** The panel that shows one key of the store: its value in full, who wrote it, its plot and its history. */
@NullMarked
package org.runspacelab.ui.inspector;

import org.jspecify.annotations.NullMarked;
