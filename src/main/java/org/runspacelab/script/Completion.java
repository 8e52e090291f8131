package org.runspacelab.script;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.runspacelab.store.StoreEntry;
import org.runspacelab.store.SynchronizedStore;

/**
 * What the word before the cursor may become: a variable or a command, or after a dot a key of a store or map, or a
 * member. Only plain names are followed: no foreign code is called.
 *
 * @param from where the word begins
 * @param candidates what may stand there instead: keys first, as they are what a store is asked for, then the rest,
 *     both sorted
 */
public record Completion(int from, List<String> candidates) {

    private static final Pattern PATH = Pattern.compile("((?:[A-Za-z_]\\w*\\??\\.)*)([A-Za-z_]\\w*)?$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final int MAX_CANDIDATES = 200;
    private static final int MAX_LOOKED_AT = 2_000;

    static Completion at(String text, int cursor, ParentScripts scripts) {
        String before = text.substring(0, Math.clamp(cursor, 0, text.length()));
        Matcher path = PATH.matcher(before);
        if (!path.find()) {
            return new Completion(before.length(), List.of());
        }
        String word = path.group(2) == null ? "" : path.group(2);
        String owners = path.group(1);
        if (owners.isEmpty()) {
            return new Completion(before.length() - word.length(), fitting(word, List.of(free(before, path.start(), scripts))));
        }
        Object owner = follow(owners.replace("?", "").split("\\."), scripts);
        return new Completion(before.length() - word.length(), fitting(word, List.of(keys(owner), members(owner))));
    }

    static int wordStart(String text, int cursor) {
        int start = Math.clamp(cursor, 0, text.length());
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static Collection<String> free(String before, int start, ParentScripts scripts) {
        // Behind ")." or "]." nobody knows what stands there.
        if (start > 0 && before.charAt(start - 1) == '.') {
            return List.of();
        }
        Collection<String> names = new TreeSet<>(scripts.names());
        names.addAll(ParentScripts.commands());
        return names;
    }

    /** Those of each group that begin with the word, group by group. */
    private static List<String> fitting(String word, List<Collection<String>> groups) {
        String start = word.toLowerCase(Locale.ROOT);
        return groups.stream()
                .flatMap(names -> names.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(start))
                        .sorted(String.CASE_INSENSITIVE_ORDER))
                .distinct()
                .limit(MAX_CANDIDATES)
                .toList();
    }

    private static @Nullable Object follow(String[] path, ParentScripts scripts) {
        Object here = scripts.variable(path[0]);
        for (int i = 1; i < path.length && here != null; i++) {
            here = step(here, path[i]);
        }
        return here;
    }

    /** Looking up in a store is no reading by anybody; of other objects only the lab's own are asked. */
    private static @Nullable Object step(Object owner, String name) {
        if (owner instanceof SynchronizedStore store) {
            return store.entries().stream()
                    .filter(entry -> name.equalsIgnoreCase(String.valueOf(entry.key())))
                    .map(StoreEntry::value)
                    .findFirst()
                    .orElse(null);
        }
        if (!owner.getClass().getName().startsWith("org.runspacelab.")) {
            return null;
        }
        try {
            String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            return owner.getClass().getMethod(getter).invoke(owner);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static Collection<String> keys(@Nullable Object owner) {
        Collection<String> names = new TreeSet<>();
        if (owner instanceof SynchronizedStore store) {
            store.entries().stream().limit(MAX_LOOKED_AT).map(StoreEntry::key).forEach(key -> addName(names, key));
        } else if (owner instanceof Map<?, ?> map && map.getClass().getName().startsWith("java.util.")) {
            addKeys(names, map);
        }
        return names;
    }

    private static Collection<String> members(@Nullable Object owner) {
        Collection<String> names = new TreeSet<>();
        if (owner == null) {
            return names;
        }
        for (Method method : owner.getClass().getMethods()) {
            // Bridges count: what a class that is not public gives its heirs is found as one only.
            boolean own = method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())
                    && !method.getName().contains("$");
            if (own) {
                names.add(member(method, owner instanceof Map));
            }
        }
        return names;
    }

    private static void addKeys(Collection<String> names, Map<?, ?> map) {
        try {
            map.keySet().stream().limit(MAX_LOOKED_AT).forEach(key -> addName(names, key));
        } catch (ConcurrentModificationException e) {
            // Those found so far are good enough.
        }
    }

    private static void addName(Collection<String> names, Object key) {
        if (key instanceof String name && NAME.matcher(name).matches()) {
            names.add(name);
        }
    }

    /** A getter is offered as the property it is; of a map only keys are properties. */
    private static String member(Method method, boolean isMap) {
        String name = method.getName();
        boolean getter = !isMap && method.getParameterCount() == 0 && name.startsWith("get") && name.length() > 3;
        if (getter) {
            return name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
        }
        return name + "(";
    }
}
