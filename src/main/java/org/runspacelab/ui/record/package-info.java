/** Recording the session from the window. */
@NullMarked
package org.runspacelab.ui.record;

import org.jspecify.annotations.NullMarked;
