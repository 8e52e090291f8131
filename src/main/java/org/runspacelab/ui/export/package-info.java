/** What the window shows, saved to a file or copied to the clipboard. */
@NullMarked
package org.runspacelab.ui.export;

import org.jspecify.annotations.NullMarked;
