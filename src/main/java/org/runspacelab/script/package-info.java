/** Groovy text and closures as the scripts of pipelines, the names such a script finds, and the prompt. */
@NullMarked
package org.runspacelab.script;

import org.jspecify.annotations.NullMarked;
