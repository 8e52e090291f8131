package org.runspacelab.ui.runspaces;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.runspace.RunspaceState;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** A pool's maximum, to be changed while it runs. The pool's own rules decide: what it refuses is put back. */
final class PoolMaximum {

    private static final int HIGHEST = 1_000;

    private final Spinner<Integer> spinner = new Spinner<>();
    private final WrapLine root;
    private @Nullable RunspacePool pool;

    PoolMaximum(Messages messages) {
        Label label = new Label(messages.text("pool.maximum"));
        label.setLabelFor(spinner);
        spinner.setAccessibleText(messages.text("pool.maximum"));
        spinner.getStyleClass().add("pool-maximum");
        root = new WrapLine(label, spinner);
        root.getStyleClass().add("pool-maximum-row");
        root.managedProperty().bind(root.visibleProperty());
        spinner.valueProperty().subscribe((before, wanted) -> change(wanted));
    }

    Node root() {
        return root;
    }

    void show(@Nullable RunspacePool shown) {
        pool = null;
        boolean open = shown != null && shown.state() == RunspaceState.OPENED;
        root.setVisible(open);
        if (shown != null && open) {
            spinner.setValueFactory(
                    new IntegerSpinnerValueFactory(shown.minRunspaces(), HIGHEST, shown.maxRunspaces()));
            pool = shown;
        }
    }

    private void change(@Nullable Integer wanted) {
        RunspacePool changed = pool;
        if (changed != null && wanted != null && wanted != changed.maxRunspaces()
                && !changed.setMaxRunspaces(wanted)) {
            spinner.getValueFactory().setValue(changed.maxRunspaces());
        }
    }
}
