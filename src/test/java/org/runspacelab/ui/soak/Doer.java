package org.runspacelab.ui.soak;

/** Does the actions of a soak. */
@FunctionalInterface
interface Doer {

    /**
     * Does it, and returns when it is done; false where there is nothing to do it to.
     *
     * @throws Exception where it can't be done though it should
     */
    boolean does(Action action) throws Exception;
}
