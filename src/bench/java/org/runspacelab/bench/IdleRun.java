package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.runspacelab.scenario.LiveLoop;
import org.runspacelab.scenario.Scenario;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.MeasuredWindow;

/** A window with one live loop that takes a turn every five seconds: in a process of its own. */
final class IdleRun {

    private IdleRun() {}

    /** @param arguments the seconds until it is calm, and those that are measured */
    public static void main(String... arguments) {
        Found.run(() -> run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
    }

    private static void run(int calm, int measured) throws Exception {
        MeasuredWindow window = MeasuredWindow.start();
        window.open();
        LabSession session = window.parts().session();
        Scenario loop = window.parts().scenarios().find(LiveLoop.ID).orElseThrow();
        loop.start(session, Map.of());
        TimeUnit.SECONDS.sleep(calm);
        long turns = turns(session);
        long frames = window.frames();
        Duration before = taken();
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(measured);
        double share = taken().minus(before).toNanos() / (double) (System.nanoTime() - begun);
        check(turns(session) > turns, "the loop took no turn");
        check(window.frames() > frames, "no frame was drawn");
        Found.tell("share", share);
        Found.tell("frames", window.frames() - frames);
    }

    private static long turns(LabSession session) {
        return ((Number) session.store().get(LiveLoop.VALUE)).longValue();
    }

    /** What all threads of this process have taken of the processors. */
    private static Duration taken() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
