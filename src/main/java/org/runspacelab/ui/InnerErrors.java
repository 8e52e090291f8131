package org.runspacelab.ui;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.diagnosis.LabLog;
import org.runspacelab.ui.live.PulseSource;
import org.runspacelab.ui.theme.Messages;

/** One calm notice where something went wrong inside the lab, and no second one for a while. */
final class InnerErrors implements PulseSource {

    private static final long CALM = Duration.ofSeconds(10).toNanos();

    private final LabLog log;
    private final FailureNotice notice;
    private final Messages messages;
    /** Of the pulse's thread. */
    private @Nullable Long toldAt;

    InnerErrors(LabLog log, FailureNotice notice, Messages messages) {
        this.log = log;
        this.notice = notice;
        this.messages = messages;
    }

    @Override
    public @Nullable Runnable gather(long now) {
        LabLog.Errors errors = toldAt != null && now - toldAt < CALM ? null : log.news();
        if (errors == null) {
            return null;
        }
        toldAt = now;
        String text = messages.text("notice.inside.text", errors.latest(), log.file());
        return () -> notice.show(messages.text("notice.inside"), text);
    }

    @Override
    public @Nullable Runnable gatherPaused(long now) {
        return gather(now);
    }
}
