/** The host's lines. */
@NullMarked
package org.runspacelab.ui.console;

import org.jspecify.annotations.NullMarked;
