/** What happened in the session on one axis of time. */
@NullMarked
package org.runspacelab.ui.timeline;

import org.jspecify.annotations.NullMarked;
