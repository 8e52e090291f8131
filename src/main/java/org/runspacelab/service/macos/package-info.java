/** The services of macOS, asked of {@code launchctl} and read from the property lists of launchd: reading only. */
@NullMarked
package org.runspacelab.service.macos;

import org.jspecify.annotations.NullMarked;
