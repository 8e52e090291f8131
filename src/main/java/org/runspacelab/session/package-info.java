/**
 * The lab session, the parent of everything that runs: its store, runspaces and host, the user's injections, and
 * all that happened as one sequence of events.
 */
@NullMarked
package org.runspacelab.session;

import org.jspecify.annotations.NullMarked;
