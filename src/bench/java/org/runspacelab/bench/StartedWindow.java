package org.runspacelab.bench;

import javafx.application.Application;
import javafx.stage.Stage;
import org.runspacelab.cli.Console;
import org.runspacelab.cli.LabCommand;
import org.runspacelab.ui.LabApplication;

/** The product from its command line to its first frame. */
public final class StartedWindow extends Application {

    private final LabApplication product = new LabApplication();

    public static void main(String... arguments) {
        // As org.runspacelab.Main does it.
        System.exit(LabCommand.execute(Console.system(), StartedWindow::open, "window"));
    }

    private static boolean open() {
        launch(StartedWindow.class);
        return true;
    }

    @Override
    public void start(Stage stage) {
        product.start(stage);
        FirstFrame.await();
    }
}
