package org.runspacelab.jvm;

import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the tests of the classes that are named, and ends with 1 where one of them fails, or where there is none. */
public final class TestsOf {

    private static final int MAX_LINES = 50;

    private TestsOf() {}

    public static void main(String... classes) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes).map(DiscoverySelectors::selectClass).toArray(ClassSelector[]::new))
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
}
