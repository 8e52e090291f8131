/** The command line: what it takes, prints and returns. */
@NullMarked
package org.runspacelab.cli;

import org.jspecify.annotations.NullMarked;
