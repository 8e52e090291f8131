package org.runspacelab.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.runspacelab.ui.export.FileChoice;
import org.runspacelab.ui.live.Background;
import org.runspacelab.ui.live.UiPulse;
import org.runspacelab.ui.record.RecordRoom;
import org.runspacelab.ui.replay.ReplayRoom;
import org.runspacelab.ui.settings.UserChoices;

/** What the window has to do with recordings: making one, and opening one. Belongs to the FX thread. */
record Recordings(RecordRoom record, ReplayRoom replay) implements AutoCloseable {

    /** @param files where recordings are */
    static Recordings of(LabParts parts, UserChoices choices, FileChoice files, Background background, UiPulse pulse) {
        RecordRoom record = new RecordRoom(parts.recording(), files, background, parts.messages(),
                parts.session().clock(), parts.zone());
        ReplayRoom replay = new ReplayRoom(files, parts.texts(), parts.messages(), parts.zone(), choices);
        pulse.add(record.source());
        pulse.add(replay);
        return new Recordings(record, replay);
    }

    /** For the toolbar. */
    List<ButtonBase> buttons() {
        return List.of(record.button(), replay.button());
    }

    /** For the status bar. */
    List<Node> lines() {
        return List.of(replay.line(), record.line());
    }

    @Override
    public void close() {
        replay.close();
    }
}
