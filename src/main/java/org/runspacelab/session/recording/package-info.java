/** A session on disk: written while it runs, and read back as data. */
@NullMarked
package org.runspacelab.session.recording;

import org.jspecify.annotations.NullMarked;
