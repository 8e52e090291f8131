package org.runspacelab.ui.export;

import org.runspacelab.session.export.Table;

/**
 * What is to be saved.
 *
 * @param cut how many earlier rows are not kept any more
 */
record Exported(Table table, long cut) {}
