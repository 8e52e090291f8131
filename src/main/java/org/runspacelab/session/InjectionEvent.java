package org.runspacelab.session;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.runspacelab.store.Receipt;
import org.runspacelab.store.SynchronizedStore;

/** The user writes a value while loops run, as Java Flight Recorder keeps it: which key, not what. */
@Name("org.runspacelab.Injection")
@Label("Injection")
@Category("Runspace Lab")
@Description("The user has written a key of a store")
@StackTrace(false)
final class InjectionEvent extends Event {

    private static final int MAX_KEY = 200;

    @Label("Store")
    String store = "";

    @Label("Key")
    String key = "";

    @Label("Version")
    long version;

    static void commit(SynchronizedStore store, Receipt receipt) {
        InjectionEvent event = new InjectionEvent();
        if (event.shouldCommit()) {
            String name = receipt.key().toString();
            event.store = store.name();
            event.key = name.length() <= MAX_KEY ? name : name.substring(0, MAX_KEY);
            event.version = receipt.version();
            event.commit();
        }
    }
}
