/** The lab as a program. */
@NullMarked
package org.runspacelab;

import org.jspecify.annotations.NullMarked;
