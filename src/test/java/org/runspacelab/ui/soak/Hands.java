package org.runspacelab.ui.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.LabSession;
import org.runspacelab.session.ValueType;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.StoreLockedException;
import org.runspacelab.ui.LabFixture;

/** Does what a plan says in a real window on a real session. Belongs to the test's thread. */
final class Hands implements Doer {

    /** Only so many scenarios get a store of their own: a session keeps its stores to its end. */
    private static final int OWN_STORES = 12;

    private record Typed(String key, ValueType type, String text) {}

    private static final List<Typed> TYPED = List.of(
            new Typed("value", ValueType.NUMBER, "1000"),
            new Typed("count", ValueType.NUMBER, "-1"),
            new Typed("raced", ValueType.NUMBER, "2.5"),
            new Typed("interval", ValueType.DURATION, "50ms"),
            new Typed("interval", ValueType.DURATION, "300ms"),
            new Typed("interval", ValueType.DURATION, "soon"),
            new Typed("note", ValueType.TEXT, "é\nof two lines"),
            new Typed("list", ValueType.LIST, "[1, 2, 3]"),
            new Typed("map", ValueType.MAP, "{\"a\": 1}"),
            new Typed("value", ValueType.TEXT, "abc"),
            new Typed("", ValueType.NUMBER, "1"));

    private static final List<Object> VALUES =
            List.of(1, 2.5, "text", true, List.of(1, 2), Duration.ofMillis(80), new int[] {1, 2, 3});
    private static final List<String> KEYS = List.of("value", "count", "raced", "flat", "note", "list", "Spins", "new");

    private final LabSession session;
    private final SoakWindow window;
    private final SoakWork work;
    private final SoakRecordings recordings;
    private final Quiet quiet;
    private final List<Receipt> written = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private int ownStores;

    Hands(LabFixture lab, SoakWindow window, SoakWork work, SoakRecordings recordings, Quiet quiet) {
        this.session = lab.session();
        this.window = window;
        this.work = work;
        this.recordings = recordings;
        this.quiet = quiet;
    }

    @Override
    public boolean does(Action action) throws Exception {
        boolean done = done(action);
        // A user is not quicker; nothing is waited for.
        never.await(action.pause(), TimeUnit.MILLISECONDS);
        return done;
    }

    /** The receipts of what was injected without the window. */
    List<Receipt> written() {
        return List.copyOf(written);
    }

    private boolean done(Action action) throws Exception {
        int which = action.which();
        int with = action.with();
        return switch (action.deed()) {
            case START_LOOP -> window.press("toolbar-start");
            case ASK -> window.press("toolbar-ask");
            case STOP_ALL -> window.press("toolbar-stop");
            case SCENARIO -> window.scenario(which, with % 2 == 0 || ownStores++ >= OWN_STORES);
            case SCRIPT -> work.script(SoakScripts.ofRunspace(which));
            case NEST -> work.nest(which);
            case POOL -> work.pool(which, with);
            case JOB -> work.job(which);
            case STUBBORN -> work.stubborn();
            case STOP_ONE -> work.stopOne(which);
            case ABANDON_ONE -> work.abandonOne(which);
            case CLOSE_POOL -> work.closePool(which);
            case STOP_JOB -> work.stopJob(which);
            case KILL_JOB -> work.killJob(which);
            case EDITOR_RUN -> window.run(SoakScripts.ofRunspace(which), with);
            case EDITOR_STOP -> window.stopRun();
            case INJECT -> inject(TYPED.get(which % TYPED.size()));
            case WRITE -> write(KEYS.get(which % KEYS.size()), VALUES.get(with % VALUES.size()));
            case UNDO -> window.press("inject-undo");
            case REDO -> window.press("inject-redo");
            case REPEAT -> window.press("inject-repeat");
            case PAUSE -> window.press("toolbar-pause");
            case STEP -> window.press("pause-step");
            case RECORD -> recordings.record();
            case REPLAY -> recordings.replay(which);
            case CLOSE_REPLAY -> recordings.close();
            case THEME -> window.look("theme", which);
            case LANGUAGE -> window.look("language", which);
            case TEXT_SIZE -> window.look("text", which);
            case TAB -> window.tab(which);
            case SELECT_ROW -> window.row(which);
            case CLEAR_ENDED -> window.press("runspaces-clear");
            case QUIET -> quiet.reach();
        };
    }

    private boolean inject(Typed typed) {
        return window.inject(typed.key(), typed.type(), typed.text());
    }

    private boolean write(String key, @Nullable Object value) {
        try {
            written.add(session.inject(key, value));
            return true;
        } catch (StoreLockedException e) {
            return false;
        }
    }
}
