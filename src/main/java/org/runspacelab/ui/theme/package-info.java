/** Light and dark, and the window's words. */
@NullMarked
package org.runspacelab.ui.theme;

import org.jspecify.annotations.NullMarked;
