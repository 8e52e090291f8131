/**
 * What runs on this machine besides the lab: its services or, where no service manager is found, its
 * processes. A {@link org.runspacelab.service.ServiceReader} reads a
 * {@link org.runspacelab.service.ServiceSource} on a thread of its own and hands out immutable
 * {@link org.runspacelab.service.ServiceSnapshot}s. The only package that knows OSHI.
 */
@NullMarked
package org.runspacelab.service;

import org.jspecify.annotations.NullMarked;
