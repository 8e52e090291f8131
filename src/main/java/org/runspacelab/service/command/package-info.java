/** Programs that a service source asks: bounded in time and output, read as bytes, killed with all they started. */
@NullMarked
package org.runspacelab.service.command;

import org.jspecify.annotations.NullMarked;
