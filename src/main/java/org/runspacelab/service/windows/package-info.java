/** The services of Windows, asked of its service control manager: reading only. */
@NullMarked
package org.runspacelab.service.windows;

import org.jspecify.annotations.NullMarked;
