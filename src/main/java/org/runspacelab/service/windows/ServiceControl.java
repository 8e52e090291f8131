package org.runspacelab.service.windows;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service control manager of Windows, as far as it is read. */
interface ServiceControl {

    /**
     * One line of its list, in its own numbers.
     *
     * @param name             the key of the service
     * @param displayName      the name for people
     * @param state            SERVICE_STATUS_PROCESS.dwCurrentState
     * @param controlsAccepted SERVICE_STATUS_PROCESS.dwControlsAccepted
     * @param pid              SERVICE_STATUS_PROCESS.dwProcessId; 0 for none
     * @param exitCode         SERVICE_STATUS_PROCESS.dwWin32ExitCode
     */
    record Listed(String name, String displayName, int state, int controlsAccepted, int pid, int exitCode) {}

    /**
     * How a service is set up; what could not be read is null.
     *
     * @param startType   QUERY_SERVICE_CONFIG.dwStartType
     * @param delayed     SERVICE_DELAYED_AUTO_START_INFO.fDelayedAutostart
     * @param account     QUERY_SERVICE_CONFIG.lpServiceStartName
     * @param description SERVICE_DESCRIPTION.lpDescription
     * @param denied      whether Windows refused some of it
     */
    record Setup(
            @Nullable Integer startType,
            @Nullable Boolean delayed,
            @Nullable String account,
            @Nullable String description,
            boolean denied) {}

    /** A connection that answers for the services of one list. Closed after it. */
    interface Connection extends AutoCloseable {

        /** Every Win32 service, running or not. */
        List<Listed> list() throws IOException;

        /** How this one is set up; does not throw where access is denied. */
        Setup setup(String name) throws IOException;

        @Override
        void close();
    }

    /** @throws IOException if the manager refuses or is not there */
    Connection connect() throws IOException;
}
