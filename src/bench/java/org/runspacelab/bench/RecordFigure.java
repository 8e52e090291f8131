package org.runspacelab.bench;

import static org.runspacelab.bench.BrokenRunException.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.runspacelab.session.LabEvent;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.recording.Recorder;
import org.runspacelab.session.recording.RecordingStatus;
import org.runspacelab.store.LabClock;

/** Writers at 100,000 writes a second while they are recorded to a file, against the same not recorded. */
final class RecordFigure implements Measurement {

    private static final int WRITERS = 4;
    private static final int KEYS = 200;
    private static final int PER_SECOND = 100_000;
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(2);

    @Override
    public List<String> names() {
        return List.of("record");
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        int rounds = plan.pick(1, 5);
        double seconds = plan.pick(2.0, 6.0);
        round(1, true);
        double recorded = 0;
        double free = 0;
        for (int i = 0; i < rounds; i++) {
            free += round(seconds, false);
            recorded += round(seconds, true);
        }
        return List.of(Figure.atLeast("record", recorded / free, 0.95, String.format(Locale.ROOT,
                "%,.0f writes/s against %,.0f, dropped 0", recorded / rounds, free / rounds)));
    }

    /** The writes a second; where they are recorded, none may be dropped. */
    private static double round(double seconds, boolean record) throws Exception {
        Path file = Files.createTempFile("runspace-lab", ".jsonl");
        ValueText texts = new ValueText();
        LabSession session = new LabSession(LabClock.system());
        try {
            Recorder recorder = record ? Recorder.start(session, texts, "bench",
                    new LabEvent.Began(session.clock().nanos(), "bench"), file) : null;
            long begun = System.nanoTime();
            long written = write(session, seconds);
            double perSecond = written * 1e9 / (System.nanoTime() - begun);
            if (recorder != null) {
                RecordingStatus status = recorder.finish(new LabEvent.Result(
                        session.clock().nanos(), "bench", Map.of(), true, null), Recorder.CLOSE_LIMIT);
                check(status.phase() == RecordingStatus.Phase.CLOSED, "the recording is " + status);
                check(status.dropped() == 0, status.dropped() + " of " + written + " writes were dropped");
                check(status.events() >= written, status.events() + " events of " + written + " writes");
                check(Files.size(file) == status.bytes(), "the file is shorter than it should be");
            }
            return perSecond;
        } finally {
            session.close();
            texts.close();
            Files.delete(file);
        }
    }

    private static long write(LabSession session, double seconds) throws Exception {
        List<PipelineThread> threads = new ArrayList<>();
        List<Future<Long>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int first = KEYS * w / WRITERS;
            PipelineThread thread = new PipelineThread(session.runspaces());
            threads.add(thread);
            writers.add(thread.begin(() -> paced(session, first, seconds)));
        }
        long sum = 0;
        for (Future<Long> writer : writers) {
            sum += writer.get();
        }
        threads.forEach(PipelineThread::close);
        long stored = 0;
        for (Object value : session.store().snapshot().values()) {
            stored += ((Number) value).longValue();
        }
        check(stored == sum, stored + " in the store of " + sum + " written");
        return sum;
    }

    /** Writes its part of all, catching up where it was late. */
    private static long paced(LabSession session, int first, double seconds) {
        long begun = System.nanoTime();
        long length = (long) (seconds * 1e9);
        long written = 0;
        for (long passed = 0; passed < length; passed = System.nanoTime() - begun) {
            long due = passed * (PER_SECOND / WRITERS) / TimeUnit.SECONDS.toNanos(1);
            for (; written < due; written++) {
                session.store().increment("Key" + (first + written) % KEYS);
            }
            LockSupport.parkNanos(STEP);
        }
        return written;
    }
}
