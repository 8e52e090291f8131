/** Searching in lines: plain or by regular expression, within bounds. */
@NullMarked
package org.runspacelab.ui.search;

import org.jspecify.annotations.NullMarked;
