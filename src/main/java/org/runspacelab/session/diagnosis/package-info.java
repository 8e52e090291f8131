/** What went wrong inside the lab: the log, and a text to hand on. */
@NullMarked
package org.runspacelab.session.diagnosis;

import org.jspecify.annotations.NullMarked;
