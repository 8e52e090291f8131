/**
 * What the lab costs, as ratios measured within one run: {@code mvn -Pbench verify}. Each measurement checks its own
 * work first; a figure from a broken run is never printed.
 */
package org.runspacelab.bench;
