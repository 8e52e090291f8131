/** What is kept between two starts, in the place where the platform keeps such things. */
@NullMarked
package org.runspacelab.session.settings;

import org.jspecify.annotations.NullMarked;
