/** What the user chose about the window, and how it is kept between two starts. */
@NullMarked
package org.runspacelab.ui.settings;

import org.jspecify.annotations.NullMarked;
