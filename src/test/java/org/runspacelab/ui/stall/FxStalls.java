package org.runspacelab.ui.stall;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/**
 * Records for each window test how long the FX thread was busy in one go: written, and told at the end of the run,
 * but never asserted, since a test's machine may be busy with other things.
 */
public final class FxStalls implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FxStalls.class);

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        // Starting JavaFX is no stall.
        FxToolkit.registerPrimaryStage();
        StallReport report = test.getRoot().getStore(OURS).computeIfAbsent(StallReport.class);
        String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
        test.getStore(OURS).put(StallWatch.class, new StallWatch(name, report::add));
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        StallWatch watch = test.getStore(OURS).remove(StallWatch.class, StallWatch.class);
        if (watch != null) {
            watch.close();
        }
    }
}
