/** The editor for scripts of one's own, and where they run. */
@NullMarked
package org.runspacelab.ui.editor;

import org.jspecify.annotations.NullMarked;
