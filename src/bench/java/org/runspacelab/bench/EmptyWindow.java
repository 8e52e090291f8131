package org.runspacelab.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window of the same size and theme with nothing in it. */
public final class EmptyWindow extends Application {

    private static final double SIDE = 920;

    public static void main(String... arguments) {
        launch(EmptyWindow.class);
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new StackPane(), SIDE, SIDE));
        stage.show();
        FirstFrame.await();
    }
}
