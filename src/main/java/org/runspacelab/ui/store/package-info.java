/** The store's table and the watch strip. */
@NullMarked
package org.runspacelab.ui.store;

import org.jspecify.annotations.NullMarked;
