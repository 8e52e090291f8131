package org.runspacelab.jvm;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the tests that are named, each by its class or by its class, {@value #METHOD} and its method, one after another,
 * and ends with 1 where one of them fails, or where there is none.
 */
public final class TestsOf {

    static final String METHOD = "#";

    private static final String RUNNING = TestsOf.class.getName();
    private static final int MAX_LINES = 50;

    private TestsOf() {}

    /** Whether this is such a Java. */
    static boolean isRunning() {
        return Boolean.getBoolean(RUNNING);
    }

    public static void main(String... named) {
        System.setProperty(RUNNING, "true");
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        List<? extends DiscoverySelector> selectors = Arrays.stream(named).map(TestsOf::selector).toList();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter("junit.jupiter.execution.timeout.default", "120 s")
                .build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(System.out);
        summary.printFailuresTo(out, MAX_LINES);
        out.printf("%s: tests %d, passed %d, failed %d%n", TestsOf.class.getSimpleName(), summary.getTestsFoundCount(),
                summary.getTestsSucceededCount(), summary.getTotalFailureCount());
        out.flush();
        boolean passed = summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0;
        Runtime.getRuntime().halt(passed ? 0 : 1);
    }

    private static DiscoverySelector selector(String named) {
        return named.contains(METHOD) ? DiscoverySelectors.selectMethod(named) : DiscoverySelectors.selectClass(named);
    }
}
