/** What happens when the window is closed while work goes on. */
@NullMarked
package org.runspacelab.ui.closing;

import org.jspecify.annotations.NullMarked;
