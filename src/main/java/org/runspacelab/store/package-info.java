/**
 * What is shared: the synchronized store, its journal, and the injections made into it. Knows nobody
 * above it. Everything public here may be called from any thread.
 */
@NullMarked
package org.runspacelab.store;

import org.jspecify.annotations.NullMarked;
