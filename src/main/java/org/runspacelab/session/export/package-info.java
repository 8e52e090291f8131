/** Tables of what a window shows, written to files and to the clipboard. */
@NullMarked
package org.runspacelab.session.export;

import org.jspecify.annotations.NullMarked;
