package org.runspacelab.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javafx.application.Application;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.runspacelab.job.JobScript;
import org.runspacelab.job.ProcessJob;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.Script;
import org.runspacelab.session.Eventually;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.LabClock;

/**
 * The product's window in a process of its own, which records what it does: a loop that obeys, a job, and a script
 * that may be told to obey nobody. It says when all of it runs. Arguments: the recording's file, and "stubborn".
 */
public final class SignalledWindow {

    private SignalledWindow() {}

    public static void main(String[] args) {
        Application.launch(Recorded.class, args);
    }

    /** The product with another file dialog. */
    public static final class Recorded extends Application {

        private final LabSession session = new LabSession(LabClock.system());
        private final LabApplication lab =
                new LabApplication(session, _ -> (_, _) -> Path.of(getParameters().getRaw().getFirst()));

        @Override
        public void start(Stage stage) {
            lab.start(stage);
            ToggleButton record = (ToggleButton) stage.getScene().lookup("#toolbar-record");
            record.fire();
            Thread.ofPlatform().daemon().start(this::work);
        }

        @Override
        public void stop() {
            lab.stop();
        }

        private void work() {
            run(context -> {
                for (int turn = 0; ; turn++) {
                    session.store().put("turn", turn);
                    session.clock().sleep(Duration.ofMillis(20));
                }
            });
            if (getParameters().getRaw().contains("stubborn")) {
                run(_ -> {
                    new Semaphore(0).acquireUninterruptibly();
                    return null;
                });
            }
            ProcessJob job = session.jobs().start(new JobScript.OfText("while (true) { sleep 100 }"), Map.of());
            Eventually.until("the job has a process", () -> job.pid().isPresent());
            Eventually.until("the recording has begun", this::isRecording);
            System.out.printf("{\"kind\":\"ready\",\"job\":%d}%n", job.pid().getAsLong());
            System.out.flush();
        }

        private boolean isRecording() {
            return Path.of(getParameters().getRaw().getFirst()).toFile().length() > 0;
        }

        private void run(Script script) {
            Runspace runspace = session.runspaces().createRunspace();
            runspace.open();
            session.runspaces().createPipeline().setRunspace(runspace).addScript(script).beginInvoke();
        }
    }
}
