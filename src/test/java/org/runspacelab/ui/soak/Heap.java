package org.runspacelab.ui.soak;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** How much is reachable where nothing runs: after the first part, and from then on. In bytes. */
final class Heap {

    /**
     * What may come on top of the first part's. It is for what is bounded and not full by then: the timeline's 200,000
     * marks, the journals of a dozen stores, queues and variables, which a session keeps to its end, and compiled scripts.
     */
    static final long BOUND = 32L << 20;

    /**
     * The pictures of windows, texts and shadows that the toolkit's software renderer has, as integers: those it uses, and
     * what it has not yet given back.
     */
    static final long PICTURES_BOUND = 64L << 20;

    /**
     * What is only held softly, which the machine lets go when it needs room, is let go each time: the renderer keeps
     * pictures for the next time so, as many as there is room for.
     */
    static final List<String> OPTIONS = List.of("-XX:SoftRefLRUPolicyMSPerMB=0");

    private static final String PICTURES = "[I";
    /** The collector's own, in the place of what is gone. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    private record Live(long objects, long pictures) {}

    private final List<Live> measured = new ArrayList<>();
    private int first;

    /** Measures; the first part ends with the last measurement that was still in it, or with the very first. */
    void measure(boolean inFirstPart) {
        measured.add(live());
        if (inFirstPart) {
            first = measured.size() - 1;
        }
    }

    /** How much more it is than after the first part, pictures aside; less is negative. */
    long growth() {
        return measured.getLast().objects() - measured.get(first).objects();
    }

    long pictures() {
        return measured.getLast().pictures();
    }

    /** Every measurement, the first part in brackets. */
    String words() {
        return "heap in MB, (first part) and then: %s, and pictures: %s".formatted(
                megabytes(Live::objects), megabytes(Live::pictures));
    }

    private String megabytes(ToLongFunction<Live> which) {
        return "(%s) %s".formatted(
                megabytes(measured.subList(0, first + 1), which),
                megabytes(measured.subList(first + 1, measured.size()), which));
    }

    private static String megabytes(List<Live> some, ToLongFunction<Live> which) {
        return some.stream().map(each -> "%.0f".formatted(which.applyAsLong(each) / 1e6)).collect(Collectors.joining(" "));
    }

    /** The sum over all classes of what is alive, which the machine collects before it counts. */
    private static Live live() {
        long objects = 0;
        long pictures = 0;
        for (String line : histogram().lines().toList()) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length >= 4 && columns[0].endsWith(":")) {
                long bytes = Long.parseLong(columns[2]);
                if (columns[3].equals(PICTURES)) {
                    pictures += bytes;
                } else if (!columns[3].contains(FILLER)) {
                    objects += bytes;
                }
            }
        }
        return new Live(objects, pictures);
    }

    private static String histogram() {
        // The product does without the management module, and its tests are patched into it.
        Heap.class.getModule().addReads(ModuleLayer.boot().findModule("java.management").orElseThrow());
        try {
            return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[] {new String[0]}, new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("what is alive can't be counted", e);
        }
    }
}
