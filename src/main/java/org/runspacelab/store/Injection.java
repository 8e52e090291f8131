package org.runspacelab.store;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A write the user wants made while loops run.
 *
 * @param id what its receipt is known by; unique in a session
 * @param key where to; never null
 * @param value what
 * @param onlyIfVersion where present, write only if the key still has this version (0: is missing)
 */
public record Injection(long id, Object key, @Nullable Object value, OptionalLong onlyIfVersion) {}
