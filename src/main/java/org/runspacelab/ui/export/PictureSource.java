package org.runspacelab.ui.export;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Something shown that a picture can be taken of.
 *
 * @param id its name in texts and files
 * @param node what is shown of it at the moment; asked on the FX thread
 */
public record PictureSource(String id, Supplier<Node> node) {}
