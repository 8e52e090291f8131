/** A view that stands still while the work goes on, and can be taken on change by change. */
@NullMarked
package org.runspacelab.ui.pause;

import org.jspecify.annotations.NullMarked;
