/** The service list as the live object it is. */
@NullMarked
package org.runspacelab.ui.services;

import org.jspecify.annotations.NullMarked;
