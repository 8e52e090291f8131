/** The list of runspaces: what runs, for how long, is it really stopped. */
@NullMarked
package org.runspacelab.ui.runspaces;

import org.jspecify.annotations.NullMarked;
