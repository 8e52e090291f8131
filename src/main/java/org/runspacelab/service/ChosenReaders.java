package org.runspacelab.service;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The readers of sources that were chosen instead of the one that was found: one for each, opened when first chosen. */
final class ChosenReaders implements AutoCloseable {

    private final ServiceSources sources;
    private final ServiceReader own;
    private final Function<ServiceSource, ServiceReader> opener;

    /** Guards the two fields below; nothing is read and no thread is started under it. */
    private final Object lock = new Object();
    private final Map<String, ServiceReader> byName = new HashMap<>();
    private boolean closed;

    /**
     * @param own    the reader of the source that was found
     * @param opener makes another
     */
    ChosenReaders(ServiceSources sources, ServiceReader own, Function<ServiceSource, ServiceReader> opener) {
        this.sources = sources;
        this.own = own;
        this.opener = opener;
    }

    List<String> choices() {
        return sources.choices();
    }

    Optional<ServiceReader> choose(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (key.equals(ServiceSources.FOUND)) {
            return Optional.of(own);
        }
        synchronized (lock) {
            ServiceReader known = byName.get(key);
            if (known != null || closed) {
                return Optional.ofNullable(known);
            }
            Optional<ServiceReader> opened = sources.named(key)
                    .map(source -> source.info().equals(own.source()) ? own : opener.apply(source));
            opened.ifPresent(reader -> byName.put(key, reader));
            return opened;
        }
    }

    Optional<ServiceReader> reading(String sourceId) {
        synchronized (lock) {
            return byName.values().stream().filter(reader -> reader.source().id().equals(sourceId)).findFirst();
        }
    }

    @Override
    public void close() {
        List<ServiceReader> opened;
        synchronized (lock) {
            closed = true;
            opened = byName.values().stream().filter(reader -> reader != own).toList();
        }
        opened.forEach(ServiceReader::close);
    }
}
