/** The queues and shared variables of the session, live. */
@NullMarked
package org.runspacelab.ui.shared;

import org.jspecify.annotations.NullMarked;
