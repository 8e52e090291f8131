package org.runspacelab.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Asks Xlib to call when the X display goes away. In place of GTK's own handler, which leaves the process by the
 * system's exit, unseen by shutdown hooks. The only class that calls native code by itself. Callable from any thread.
 */
final class DisplayWatch {

    private static final System.Logger LOG = System.getLogger(DisplayWatch.class.getName());
    private static final String XLIB = "libX11.so.6";
    private static final Duration FIRST_FRAMES = Duration.ofSeconds(1);
    private static final FunctionDescriptor HANDLER =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);

    private final MethodHandle setHandler;
    private final MethodHandle exit;

    private DisplayWatch() {
        Linker linker = Linker.nativeLinker();
        setHandler = linker.downcallHandle(
                SymbolLookup.libraryLookup(XLIB, Arena.global()).findOrThrow("XSetIOErrorHandler"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        exit = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("_exit"), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    }

    /** Whether the window is on an X display, which is the only kind that JavaFX knows on Linux. */
    static boolean isPossible(Properties system, Map<String, String> environment) {
        return system.getProperty("os.name", "").equals("Linux")
                && system.getProperty("glass.platform", "gtk").equalsIgnoreCase("gtk")
                && !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    /**
     * From now on the work ends whole where the display goes away. To be called once GTK has opened the display, since
     * the last to ask is the one who is called. Begins a second later, on a thread of its own: it takes a tenth of a
     * second of a core, which the first frames need. Where it can't be done, everything stays as it was.
     *
     * @param end ends the work and waits for that, within a bound; callable from any thread, again and again
     */
    static void begin(Runnable end) {
        Thread.ofPlatform().daemon().name("display watch").start(() -> beginLater(end));
    }

    private static void beginLater(Runnable end) {
        try {
            Thread.sleep(FIRST_FRAMES);
            new DisplayWatch().install(end);
        } catch (Throwable e) {
            // Also errors: native access that is denied, a library that is not there.
            LOG.log(System.Logger.Level.DEBUG, "a display that goes away is not noticed", e);
        }
    }

    private void install(Runnable end) throws Throwable {
        DisplayLoss loss = new DisplayLoss(end, this::exit);
        MethodHandle lost = MethodHandles.insertArguments(
                MethodHandles.lookup().findStatic(DisplayWatch.class, "lost",
                        MethodType.methodType(int.class, DisplayLoss.class, MemorySegment.class)),
                0, loss);
        MemorySegment ours = Linker.nativeLinker().upcallStub(lost, HANDLER, Arena.global());
        MemorySegment before = set(ours);
        try {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end of display").unstarted(
                    () -> loss.endsOtherwise(() -> set(before))));
        } catch (IllegalStateException endsAlready) {
            set(before);
        }
    }

    /** What Xlib calls: nothing is thrown. */
    private static int lost(DisplayLoss loss, MemorySegment display) {
        loss.happens();
        return 0;
    }

    private MemorySegment set(MemorySegment handler) {
        try {
            return (MemorySegment) setHandler.invokeExact(handler);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not by Java's exit, which has libraries close the display, and waits for ever for who holds it: this thread. */
    private void exit(int code) {
        try {
            exit.invokeExact(code);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
