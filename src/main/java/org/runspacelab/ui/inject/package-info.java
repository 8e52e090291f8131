/** The bar that writes into the store while loops run, and its receipt. */
@NullMarked
package org.runspacelab.ui.inject;

import org.jspecify.annotations.NullMarked;
