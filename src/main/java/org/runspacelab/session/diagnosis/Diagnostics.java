package org.runspacelab.session.diagnosis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.RunspacePool;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.LabVersion;
import org.runspacelab.session.ValueText;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * What somebody who is to help has to know, as one text: versions, settings, what runs, what every thread does, the
 * last lines of the log. It holds no value of a store unless that is wished. Making it takes a while: not for the FX
 * thread.
 */
public final class Diagnostics {

    private static final int MAX_THREADS = 200;
    private static final int MAX_FRAMES = 12;
    private static final int MAX_RUNSPACES = 200;
    private static final int MAX_KEYS = 1_000;

    private final LabSession session;
    private final LabLog log;
    private final String settings;
    private final List<String> lines = new ArrayList<>();

    private Diagnostics(LabSession session, LabLog log, String settings) {
        this.session = session;
        this.log = log;
        this.settings = settings;
    }

    /** @param settings the user's choices, as they are kept */
    public static String text(LabSession session, LabLog log, String settings) {
        return new Diagnostics(session, log, settings).make().joined();
    }

    /** The same with the stores' keys and values, a line each. */
    public static String withValues(LabSession session, LabLog log, String settings, ValueText texts) {
        return new Diagnostics(session, log, settings).make().values(texts).joined();
    }

    private Diagnostics make() {
        versions();
        section("Settings", List.of(settings));
        section("Work", work());
        section("Threads", threads());
        section("Log (" + log.errors().count() + " errors)", log.last());
        return this;
    }

    private void versions() {
        Runtime runtime = Runtime.getRuntime();
        lines.add("Runspace Lab " + LabVersion.current() + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        lines.add("Java " + Runtime.version() + " of " + System.getProperty("java.vendor")
                + ", JavaFX " + System.getProperty("javafx.runtime.version", "not loaded"));
        lines.add("%s %s, %s, %d cores, %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
                System.getProperty("os.arch"), runtime.availableProcessors(), Locale.getDefault().toLanguageTag()));
        lines.add("memory: %,d of %,d MB used".formatted(
                runtime.totalMemory() - runtime.freeMemory() >> 20, runtime.maxMemory() >> 20));
    }

    private List<String> work() {
        List<String> work = new ArrayList<>();
        for (SynchronizedStore store : session.shared().stores()) {
            work.add("store %s: %d keys, %d writes".formatted(store.name(), store.size(), store.sequence()));
        }
        for (RunspacePool pool : session.runspaces().pools()) {
            work.add("%s: %s, %d running, %d queued".formatted(pool.name(), pool.state(), pool.running(), pool.queued()));
        }
        session.runspaces().runspaces().stream().limit(MAX_RUNSPACES).map(Diagnostics::line).forEach(work::add);
        session.jobs().jobs().forEach(job -> work.add("%s: %s".formatted(job.name(), job.state())));
        session.runspaces().leakedThreads().forEach(leaked -> work.add("left behind: " + ValueText.line(leaked.name())));
        return work;
    }

    private static String line(Runspace runspace) {
        Pipeline pipeline = runspace.latestPipeline();
        return "%s: %s%s".formatted(runspace.name(), runspace.state(),
                pipeline == null ? "" : ", %s %s".formatted(pipeline.name(), pipeline.state()));
    }

    private static List<String> threads() {
        Map<String, Long> more = new TreeMap<>();
        List<String> shown = new ArrayList<>();
        List<Map.Entry<Thread, StackTraceElement[]>> all = new ArrayList<>(Thread.getAllStackTraces().entrySet());
        all.sort(Comparator.comparing(each -> each.getKey().getName()));
        for (int i = 0; i < all.size(); i++) {
            Thread thread = all.get(i).getKey();
            if (i < MAX_THREADS) {
                shown.add("\"%s\" %s".formatted(ValueText.line(thread.getName()), thread.getState()));
                StackTraceElement[] frames = all.get(i).getValue();
                for (int f = 0; f < Math.min(MAX_FRAMES, frames.length); f++) {
                    shown.add("    " + frames[f]);
                }
            } else {
                more.merge(thread.getState().toString(), 1L, Long::sum);
            }
        }
        more.forEach((state, count) -> shown.add("%d more %s".formatted(count, state)));
        return shown;
    }

    private Diagnostics values(ValueText texts) {
        for (SynchronizedStore store : session.shared().stores()) {
            List<StoreEntry> entries = store.entries();
            List<String> values = entries.stream().limit(MAX_KEYS)
                    .map(entry -> "%s = %s (v%d, %s)".formatted(ValueText.line(entry.key().toString()),
                            texts.of(entry.value()), entry.version(), entry.writer().name()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (entries.size() > MAX_KEYS) {
                values.add("%d more keys".formatted(entries.size() - MAX_KEYS));
            }
            section("Values of " + store.name(), values);
        }
        return this;
    }

    private void section(String title, List<String> content) {
        lines.add("");
        lines.add("## " + title);
        lines.addAll(content.isEmpty() ? List.of("none") : content);
    }

    private String joined() {
        return String.join(System.lineSeparator(), lines);
    }
}
