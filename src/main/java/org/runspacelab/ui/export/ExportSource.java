package org.runspacelab.ui.export;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.collections.ObservableList;

/**
 * Something shown that can be saved.
 *
 * @param id its name in texts and files
 * @param rows what is shown of it; nothing can be saved while they are empty
 * @param take takes what is shown on the FX thread, and leaves the work for another
 */
record ExportSource(String id, ObservableList<?> rows, Supplier<Callable<Exported>> take) {}
