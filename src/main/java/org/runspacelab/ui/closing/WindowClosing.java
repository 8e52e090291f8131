package org.runspacelab.ui.closing;

import java.time.Duration;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.theme.Messages;

/** How one window closes: the question it puts while work goes on, and what follows from the answer. */
public final class WindowClosing implements AutoCloseable {

    private final ClosingModel model;
    private final Messages messages;
    private @Nullable ClosingQuestion question;
    private @Nullable Stage stage;
    private Duration limit = LabSession.CLOSE_LIMIT;

    /** @param pulse renews what the question says */
    public WindowClosing(Work work, LabClock clock, Messages messages, UiPulse pulse) {
        this.messages = messages;
        model = new ClosingModel(work, clock, messages, this::closeWindow);
        pulse.add(model);
    }

    /** Puts the question where the scene's window is closed from now on. */
    public void install(Scene scene) {
        if (scene.getWindow() instanceof Stage window) {
            stage = window;
            ClosingQuestion asked = new ClosingQuestion(window, model, messages);
            question = asked;
            asked.install();
        }
    }

    /** How long what runs gets to stop, once the window is closed, before it is abandoned. */
    public Duration limit() {
        return limit;
    }

    /** Takes the question away. */
    @Override
    public void close() {
        if (question != null) {
            question.close();
        }
    }

    private void closeWindow(Duration given) {
        limit = given;
        close();
        if (stage != null) {
            stage.hide();
        }
    }
}
