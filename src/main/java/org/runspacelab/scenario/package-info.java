/** The systems of the source documents, one class each, ready to start in a session. */
@NullMarked
package org.runspacelab.scenario;

import org.jspecify.annotations.NullMarked;
