/**
 * Process jobs: a script in another operating-system process, on copies of its variables, and the small protocol
 * between the two. Nothing the child writes to its copies comes back. Everything public here may be called from
 * any thread.
 */
@NullMarked
package org.runspacelab.job;

import org.jspecify.annotations.NullMarked;
