package org.runspacelab.ui;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.testfx.util.WaitForAsyncUtils;

/** What was closed, and has to be reachable no more. */
public final class Gone {

    private static final int LIMIT_SECONDS = 20;

    private record Thing(String name, WeakReference<Object> reference) {}

    private final List<Thing> things = new ArrayList<>();

    /** Notes something that is to be closed. */
    public void note(Object thing) {
        things.add(new Thing(thing.getClass().getSimpleName(), new WeakReference<>(thing)));
    }

    /** Notes a view: its root, and everything of it that has an id. */
    public void noteAll(Node view) {
        if (view.getId() != null || view.getParent() == null) {
            things.add(new Thing(view.getClass().getSimpleName() + " " + view.getId(), new WeakReference<>(view)));
        }
        if (view instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::noteAll);
        }
    }

    /** Waits until nothing of it is reachable; fails with what is. */
    public void await() {
        try {
            WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> {
                System.gc();
                WaitForAsyncUtils.waitForFxEvents();
                return reachable().isEmpty();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("still reachable, and how many of " + things.size() + ": " + reachable(), e);
        }
    }

    private Map<String, Integer> reachable() {
        Map<String, Integer> reachable = new TreeMap<>();
        for (Thing thing : things) {
            if (thing.reference().get() != null) {
                reachable.merge(thing.name(), 1, Integer::sum);
            }
        }
        return reachable;
    }
}
