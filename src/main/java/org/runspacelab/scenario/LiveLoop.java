package org.runspacelab.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.Host;
import org.runspacelab.runspace.Invocation;
import org.runspacelab.runspace.Pipeline;
import org.runspacelab.runspace.Runspace;
import org.runspacelab.runspace.Script;
import org.runspacelab.service.ServiceReader;
import org.runspacelab.session.KeyRule;
import org.runspacelab.session.LabSession;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * The source documents' loop: while {@code Flag} is true, one runspace counts {@code value} up, takes the service
 * list into {@code Services}, writes {@code value} as a verbose line to the parent's host and sleeps
 * {@code interval}. What is injected into any of them counts from the next look on. The setting
 * {@code services} chooses where the list is read.
 */
public final class LiveLoop implements Scenario {

    public static final String ID = "live-loop";
    public static final String VALUE = "value";
    public static final String FLAG = "Flag";
    public static final String HOST = "Host";
    public static final String SERVICES = "Services";
    public static final String INTERVAL = "interval";

    /** As in the source. */
    static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(5);

    private final ServiceReader services;

    public LiveLoop(ServiceReader services) {
        this.services = services;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ScenarioRun start(LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        Settings own = new Settings(settings);
        ServiceReader reader = own.services(services);
        prepare(session, store, own.storeKeys());
        Runspace runspace = session.runspaces().createRunspace();
        runspace.open();
        runspace.sessionState().setVariable("hash", store);
        Pipeline pipeline = session.runspaces().createPipeline();
        Invocation invocation = pipeline.setRunspace(runspace).addScript(script(new ServiceTurns(reader))).beginInvoke();
        return new LiveLoopRun(session, store, pipeline, invocation);
    }

    /** Puts the rules and the start values in place without starting anything. */
    static void prepare(
            LabSession session, SynchronizedStore store, Map<String, @Nullable Object> settings) {
        session.require(store, FLAG, KeyRule.FLAG);
        session.require(store, INTERVAL, KeyRule.POSITIVE_DURATION);
        settings.forEach((key, value) -> session.check(store, key, value));
        Map<String, @Nullable Object> start = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        start.put(VALUE, 1L);
        start.put(FLAG, true);
        start.put(HOST, session.host());
        start.put(INTERVAL, store.getOrDefault(INTERVAL, DEFAULT_INTERVAL));
        start.putAll(settings);
        start.forEach(store::put);
    }

    private static Script script(ServiceTurns turns) {
        return context -> {
            SynchronizedStore hash = context.variable("hash", SynchronizedStore.class);
            while (isSet(hash)) {
                hash.increment(VALUE);
                turns.take(hash, SERVICES, host(hash).ui());
                host(hash).ui().writeVerboseLine(hash.get(VALUE));
                context.countTurn();
                context.sleep(interval(hash));
            }
            return null;
        };
    }

    private static boolean isSet(SynchronizedStore hash) {
        StoreEntry flag = hash.entry(FLAG);
        return flag != null && flag.asFlag();
    }

    private static Duration interval(SynchronizedStore hash) {
        StoreEntry interval = hash.entry(INTERVAL);
        return interval == null ? DEFAULT_INTERVAL : interval.asPositiveDuration();
    }

    private static Host host(SynchronizedStore hash) {
        StoreEntry entry = hash.entry(HOST);
        if (entry != null && entry.value() instanceof Host host) {
            return host;
        }
        throw new IllegalStateException("Key \"Host\" holds no host: start the loop again to put it back");
    }
}
