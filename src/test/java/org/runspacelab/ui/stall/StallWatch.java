package org.runspacelab.ui.stall;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Asks the FX thread again and again, on a thread of its own, and measures how long it takes to answer. */
final class StallWatch implements AutoCloseable {

    /** Between an answer and the next question: so little that few stalls begin unseen, so much that it costs nothing. */
    static final Duration PAUSE = Duration.ofMillis(8);

    /** The shortest stall that is told. */
    static final Duration TOLD = Duration.ofMillis(20);

    /** After so long without an answer the watch looks at what the FX thread does. */
    private static final Duration PATIENCE = Duration.ofMillis(30);

    private static final ThreadMXBean THREADS = threads();

    private final String test;
    private final Consumer<Stall> report;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("stall watch").unstarted(this::watch);

    /** A question to the FX thread. */
    private static final class Question implements Runnable {
        private final long asked = System.nanoTime();
        private final long cpuBefore;
        private final CountDownLatch answered = new CountDownLatch(1);
        private volatile Thread by = Thread.currentThread();
        private volatile long cpu;
        private volatile long length;

        Question(Thread fx) {
            cpuBefore = fx == null ? 0 : THREADS.getThreadCpuTime(fx.threadId());
        }

        @Override
        public void run() {
            length = System.nanoTime() - asked;
            cpu = THREADS.getCurrentThreadCpuTime();
            by = Thread.currentThread();
            answered.countDown();
        }
    }

    StallWatch(String test, Consumer<Stall> report) {
        this.test = test;
        this.report = report;
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join(PATIENCE.multipliedBy(10));
    }

    /** The product does without the management module, so its tests, which are patched into it, have to ask. */
    private static ThreadMXBean threads() {
        StallWatch.class.getModule().addReads(ModuleLayer.boot().findModule("java.management").orElseThrow());
        return ManagementFactory.getThreadMXBean();
    }

    private void watch() {
        try {
            Thread fx = null;
            do {
                Question question = new Question(fx);
                Platform.runLater(question);
                List<StallPlace> places = new ArrayList<>();
                while (!question.answered.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    if (fx != null) {
                        places.add(StallPlace.of(fx.getStackTrace()));
                    }
                }
                if (fx != null && question.length >= TOLD.toNanos()) {
                    report.accept(new Stall(Duration.ofNanos(question.length),
                            Duration.ofNanos(question.cpu - question.cpuBefore), test, StallPlace.most(places)));
                }
                fx = question.by;
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
