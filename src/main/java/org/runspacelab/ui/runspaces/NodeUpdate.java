package org.runspacelab.ui.runspaces;

import org.jspecify.annotations.Nullable;

/**
 * What a node of the tree has to show from now on: text only, made off the FX thread.
 *
 * @param id what it is known by; unique in the session
 * @param parent the id of the node it stands under; null at the top
 * @param word its state in words
 * @param detail counts and times
 * @param reason why it failed; empty otherwise
 * @param target what the node stands for
 */
record NodeUpdate(
        String id,
        @Nullable String parent,
        String name,
        LoopPhase phase,
        String word,
        String detail,
        String reason,
        NodeTarget target) {}
