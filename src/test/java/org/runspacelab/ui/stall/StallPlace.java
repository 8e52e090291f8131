package org.runspacelab.ui.stall;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the FX thread does.
 *
 * @param why who made it do that
 * @param what the frame that tells most: the innermost of ours, and the toolkit's phase
 */
record StallPlace(Why why, String what) {

    /** Nobody looked in time. */
    static final StallPlace UNSEEN = new StallPlace(Why.WINDOW, "");

    enum Why {
        /** A window is opened, or put into another language. */
        OPENING,
        /** The test itself asks or does something. */
        TEST,
        /** The window, by itself. */
        WINDOW
    }

    private static final String OURS = "org.runspacelab.";
    private static final List<String> PHASES =
            List.of("doCSSPass", "doLayoutPass", "synchronizeSceneNodes", "applyCss", "layout");

    static StallPlace of(StackTraceElement[] stack) {
        List<StackTraceElement> frames = Arrays.asList(stack);
        String ours = frames.stream()
                .filter(frame -> frame.getClassName().startsWith(OURS) && !isTest(frame))
                .findFirst().map(StallPlace::name).orElse("");
        String toolkit = PHASES.stream()
                .filter(phase -> frames.stream().anyMatch(frame -> frame.getMethodName().equals(phase)))
                .findFirst()
                .orElseGet(() -> frames.stream()
                        .filter(frame -> !frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk."))
                        .findFirst().map(StallPlace::name).orElse(""));
        return new StallPlace(why(frames), ours.equals(toolkit) ? ours : (ours + " " + toolkit).strip());
    }

    /** What was seen most often. */
    static StallPlace most(List<StallPlace> places) {
        Map<StallPlace, Long> counts =
                places.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey).orElse(UNSEEN);
    }

    private static Why why(List<StackTraceElement> frames) {
        if (frames.stream().anyMatch(frame -> frame.getClassName().equals("org.runspacelab.ui.LabStage"))) {
            return Why.OPENING;
        }
        return frames.stream().anyMatch(StallPlace::isTest) ? Why.TEST : Why.WINDOW;
    }

    private static boolean isTest(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("org.testfx.") || name.startsWith(OURS + "ui.soak.")
                || name.startsWith(OURS) && name.matches(".*(Test|Fixture|Question)(\\$.*)?");
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    @Override
    public String toString() {
        return (why.name().toLowerCase() + " " + what).strip();
    }
}
