package org.runspacelab.service.windows;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.W32Service;
import com.sun.jna.platform.win32.W32ServiceManager;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service control manager through JNA, with rights to read only. Nothing native is loaded before it is asked. */
final class JnaServiceControl implements ServiceControl {

    /** The most that Windows answers to a question about one service. */
    private static final int BLOCK = 8 * 1024;

    @Override
    public Connection connect() throws IOException {
        try {
            return new Open(new W32ServiceManager(Winsvc.SC_MANAGER_CONNECT | Winsvc.SC_MANAGER_ENUMERATE_SERVICE));
        } catch (Win32Exception e) {
            throw new IOException("the service control manager does not answer: " + e.getMessage(), e);
        }
    }

    private record Open(W32ServiceManager manager) implements Connection {

        @Override
        public List<Listed> list() throws IOException {
            try {
                List<Listed> services = new ArrayList<>();
                for (Winsvc.ENUM_SERVICE_STATUS_PROCESS service :
                        manager.enumServicesStatusExProcess(WinNT.SERVICE_WIN32, Winsvc.SERVICE_STATE_ALL, null)) {
                    Winsvc.SERVICE_STATUS_PROCESS status = service.ServiceStatusProcess;
                    services.add(new Listed(service.lpServiceName, service.lpDisplayName, status.dwCurrentState,
                            status.dwControlsAccepted, status.dwProcessId, status.dwWin32ExitCode));
                }
                return services;
            } catch (Win32Exception e) {
                throw new IOException("the services may not be listed: " + e.getMessage(), e);
            }
        }

        @Override
        public Setup setup(String name) {
            try (W32Service service = manager.openService(name, Winsvc.SERVICE_QUERY_CONFIG)) {
                return new Questions(service.getHandle()).ask();
            } catch (Win32Exception e) {
                // Denied, or gone since it was listed: the row stays, without this.
                return new Setup(null, null, null, null, e.getErrorCode() == WinError.ERROR_ACCESS_DENIED);
            }
        }

        @Override
        public void close() {
            manager.close();
        }
    }

    /** What is asked about one service; each answer may be refused by itself. */
    private static final class Questions {

        private final Winsvc.SC_HANDLE service;
        private boolean denied;

        Questions(Winsvc.SC_HANDLE service) {
            this.service = service;
        }

        Setup ask() {
            try (Memory config = new Memory(BLOCK); Memory delay = new Memory(BLOCK); Memory text = new Memory(BLOCK)) {
                boolean hasConfig = config(config);
                Boolean delayed = more(Winsvc.SERVICE_CONFIG_DELAYED_AUTO_START_INFO, delay)
                        ? Boolean.valueOf(SetupBlock.isDelayed(delay)) : null;
                String description = more(Winsvc.SERVICE_CONFIG_DESCRIPTION, text) ? SetupBlock.description(text) : null;
                return new Setup(startType(hasConfig, config), delayed,
                        hasConfig ? SetupBlock.account(config) : null, description, denied);
            }
        }

        private static @Nullable Integer startType(boolean has, Memory config) {
            return has ? Integer.valueOf(SetupBlock.startType(config)) : null;
        }

        /** The one call that JNA's own platform library does not have. */
        private boolean config(Memory block) {
            Function query = NativeLibrary.getInstance("Advapi32").getFunction("QueryServiceConfigW", Function.ALT_CONVENTION);
            return answered(query.invokeInt(new Object[] {service, block, BLOCK, new IntByReference()}) != 0);
        }

        private boolean more(int level, Memory block) {
            return answered(Advapi32.INSTANCE.QueryServiceConfig2(service, level, block, BLOCK, new IntByReference()));
        }

        private boolean answered(boolean success) {
            denied |= !success && Native.getLastError() == WinError.ERROR_ACCESS_DENIED;
            return success;
        }
    }
}
