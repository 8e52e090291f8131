/** The prompt below the console: what is typed runs in the parent session. */
@NullMarked
package org.runspacelab.ui.prompt;

import org.jspecify.annotations.NullMarked;
