/**
 * Where loops run: runspaces with their session state, pipelines, and the host they write lines to. States and
 * rules mirror PowerShell's; what the lab adds is marked as an addition.
 */
@NullMarked
package org.runspacelab.runspace;

import org.jspecify.annotations.NullMarked;
