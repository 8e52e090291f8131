package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.runspacelab.session.LabSession;
import org.runspacelab.ui.MeasuredWindow;
import org.runspacelab.ui.store.RowPerWrite;
import org.runspacelab.ui.store.StoreRow;

/** Four writers flat out on 200 keys, 30 of them in view: in a process of its own. */
final class WatchedRun {

    private static final int WRITERS = 4;
    private static final int KEYS = 200;
    private static final int ROWS = 30;
    /** How much may be posted that is not shown yet, where every write is posted: some hundred megabytes. */
    private static final int FLOOD = 4_000_000;

    /**
     * How long each part takes, in seconds.
     *
     * @param first when the heap is looked at for the first time
     * @param last when for the last time
     * @param rounds how often the window is closed and opened again
     */
    private record Times(double first, double last, double look, int rounds, double section, double naive) {
        static final Times QUICK = new Times(15, 90, 12, 3, 3, 2);
        static final Times FULL = new Times(60, 600, 60, 8, 4, 10);
    }

    private final Times times;
    private final MeasuredWindow window;
    private final LabSession session;
    private final long begun = System.nanoTime();

    private WatchedRun(Times times, MeasuredWindow window) {
        this.times = times;
        this.window = window;
        this.session = window.parts().session();
    }

    public static void main(String... arguments) {
        Times times = List.of(arguments).contains("quick") ? Times.QUICK : Times.FULL;
        Found.run(() -> new WatchedRun(times, MeasuredWindow.start()).run());
    }

    private void run() throws Exception {
        Writers writers = new Writers(session, WRITERS, KEYS).start(null);
        window.open();
        fillView();
        until(times.first());
        double first = writers.heapMeanwhile();
        boolean quick = times == Times.QUICK;
        if (quick) {
            // There is no time for it afterwards; and what draws is compiled by then.
            compare(writers);
        }
        look();
        until(times.last());
        double last = writers.heapMeanwhile();
        Found.tell("heap-first", first);
        Found.tell("heap-last", last);
        Found.tell("resident", residentBytes());
        if (!quick) {
            compare(writers);
        }
        double ours = window.framesPerSecond(seconds(times.naive()));
        writers.end();
        checkScreen();
        check(ours > 0, "no frame was drawn");
        Found.tell("fps", ours);
        Found.tell("fps-naive", naive());
    }

    /** What the threads that draw take, and how fast the FX thread answers. */
    private void look() throws Exception {
        long frames = window.frames();
        ThreadTimes before = ThreadTimes.now();
        pause(times.look());
        ThreadTimes after = ThreadTimes.now();
        double drawn = window.frames() - frames;
        check(drawn > times.look(), drawn + " frames were drawn in " + times.look() + " s");
        Found.tell("fx", after.fxShare(before));
        Found.tell("display", after.share(before));
        Found.tell("frames", drawn / times.look());
        Found.tell("answer", Answers.percentile99(times.look()));
    }

    /** The writers' pace with the window and without, in turns. */
    private void compare(Writers writers) throws Exception {
        double with = 0;
        double without = 0;
        // Opening a window takes much more than showing it.
        double settle = 2.5;
        for (int round = 0; round < times.rounds(); round++) {
            window.hide();
            pause(settle);
            without += writers.perSecond(times.section());
            window.open();
            fillView();
            pause(settle);
            long frames = window.frames();
            with += writers.perSecond(times.section());
            check(window.frames() > frames, "no frame was drawn");
        }
        Found.tell("writes-with", with / times.rounds());
        Found.tell("writes-without", without / times.rounds());
    }

    private void fillView() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (window.rows().size() < KEYS) {
            check(System.nanoTime() < end, "the keys are not shown");
            pause(0.05);
        }
        check(window.showRows(ROWS), "there is no room for " + ROWS + " rows");
    }

    /** The last value of each key has to arrive. */
    private void checkScreen() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        for (StoreRow row : window.rows()) {
            String last = String.valueOf(session.store().get(row.key()));
            while (!MeasuredWindow.onFx(() -> row.valueProperty().get()).equals(last)) {
                check(System.nanoTime() < end, row.key() + " is not shown as " + last);
                pause(0.05);
            }
        }
    }

    /** The frames a second where each write is posted to the FX thread. */
    private double naive() throws Exception {
        window.freeze();
        RowPerWrite[] rows = window.rows().stream().map(RowPerWrite::new).toArray(RowPerWrite[]::new);
        Semaphore room = new Semaphore(FLOOD);
        Writers writers = new Writers(session, WRITERS, KEYS).start((key, value) -> {
            room.acquireUninterruptibly();
            Platform.runLater(() -> {
                rows[key].show(value, System.nanoTime());
                room.release();
            });
        });
        double frames = window.framesPerSecond(seconds(times.naive()));
        check(writers.written() > 0, "nothing was written");
        return frames;
    }

    private static double residentBytes() throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new BrokenRunException("the resident memory is unknown");
    }

    private void until(double second) throws InterruptedException {
        pause(second - (System.nanoTime() - begun) / 1e9);
    }

    private static void pause(double seconds) throws InterruptedException {
        Thread.sleep(seconds(Math.max(0, seconds)));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
