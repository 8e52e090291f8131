package org.runspacelab.ui.replay;

import java.util.List;
import org.runspacelab.service.ServiceRecord;
import org.runspacelab.service.ServiceSource;
import org.runspacelab.service.SourceInfo;

/** The services of this machine as a replay sees them: what a recording holds is of another time and place. */
final class NoServices implements ServiceSource {

    @Override
    public SourceInfo info() {
        return new SourceInfo("replay", SourceInfo.Kind.SERVICES, "no services");
    }

    @Override
    public List<ServiceRecord> read() {
        return List.of();
    }
}
