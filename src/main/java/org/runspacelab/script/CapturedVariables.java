package org.runspacelab.script;

import groovy.lang.Closure;
import groovy.lang.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.codehaus.groovy.runtime.GeneratedClosure;
import org.jspecify.annotations.Nullable;

/**
 * Takes a closure out of where it was written: a copy whose names, those of captured local variables too, are looked
 * up in the scope of another script.
 */
final class CapturedVariables {

    private CapturedVariables() {}

    /** Throws where it is no closure written in braces: a bound one carries what it is bound to. */
    static void requireWritten(Closure<?> closure) {
        if (!(closure instanceof GeneratedClosure)) {
            throw new IllegalArgumentException("a script is a closure written as { … } or a text, not a "
                    + closure.getClass().getSimpleName() + ", which belongs to where it was made");
        }
    }

    /** A copy that belongs to this script. */
    static Closure<?> transplant(Closure<?> closure, LabScript owner) {
        Closure<?> copy = closure.rehydrate(owner, owner, owner);
        for (Field field : copy.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()
                    || field.getType() == Reference.class) {
                replace(field, copy, owner);
            }
        }
        return copy;
    }

    private static void replace(Field field, Closure<?> copy, LabScript owner) {
        try {
            field.setAccessible(true);
            if (field.getType() == Reference.class) {
                field.set(copy, new ScopedReference(field.getName(), owner));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A captured variable that is looked up by its name, each time. */
    private static final class ScopedReference extends Reference<@Nullable Object> {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final transient LabScript owner;

        ScopedReference(String name, LabScript owner) {
            this.name = name;
            this.owner = owner;
        }

        @Override
        public @Nullable Object get() {
            return owner.getProperty(name);
        }

        @Override
        public void set(@Nullable Object value) {
            owner.setProperty(name, value);
        }
    }
}
