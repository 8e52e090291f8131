/** The services of systemd, asked of {@code systemctl}: reading only. */
@NullMarked
package org.runspacelab.service.systemd;

import org.jspecify.annotations.NullMarked;
