package org.runspacelab.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.runspacelab.ui.theme.TextSize;

/**
 * What is around the rooms, and how much of it: less where the text is large for the window, least on a projector.
 * Belongs to the FX thread.
 */
final class WorkbenchFrame implements AutoCloseable {

    /** A window less high than this, in pixels at 100 %, has a small watch strip; a projector shows it large longer. */
    private static final double TIGHT = 14 * 54;
    private static final double TIGHT_PROJECTED = 14 * 42;

    /** A window less wide than this has its rooms one below the other. */
    private static final double NARROW = 14 * 50;

    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass IS_TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass IS_PROJECTED = PseudoClass.getPseudoClass("projected");

    private final BorderPane root;
    private final SplitPane beside;
    private final TextSize text;
    private final Toolbar toolbar;
    private final Subscription subscription;

    WorkbenchFrame(BorderPane root, SplitPane beside, Node status, TextSize text, Toolbar toolbar) {
        this.root = root;
        this.beside = beside;
        this.text = text;
        this.toolbar = toolbar;
        status.managedProperty().bind(status.visibleProperty());
        subscription = Subscription.combine(
                root.heightProperty().subscribe(_ -> showRoom()),
                root.widthProperty().subscribe(_ -> showRoom()),
                text.scale().subscribe(_ -> showRoom()),
                text.projectorProperty().subscribe(on -> {
                    showRoom();
                    root.pseudoClassStateChanged(IS_PROJECTED, on);
                    status.setVisible(!on);
                }));
        root.addEventHandler(KeyEvent.KEY_TYPED, this::explain);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFromTable);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void showRoom() {
        double scale = text.scale().get();
        double tight = text.projectorProperty().get() ? TIGHT_PROJECTED : TIGHT;
        root.pseudoClassStateChanged(IS_TIGHT, root.getHeight() > 0 && root.getHeight() < tight * scale);
        boolean narrow = root.getWidth() > 0 && root.getWidth() < NARROW * scale;
        root.pseudoClassStateChanged(IS_NARROW, narrow);
        beside.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    }

    private void explain(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            toolbar.showHelp();
            event.consume();
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && text.projectorProperty().get()) {
            text.projectorProperty().set(false);
            event.consume();
        }
    }

    /** Tables and trees use up Escape even where they have nothing to leave; a text field knows what it is for. */
    private void leaveFromTable(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl)) {
            leave(event);
        }
    }
}
