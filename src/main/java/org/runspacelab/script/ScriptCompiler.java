package org.runspacelab.script;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ImportCustomizer;

/**
 * Compiles scripts, each with a class loader of its own, so that a script nobody holds any more can be unloaded. The
 * last few are kept: the same text is compiled once. Callable from any thread.
 */
final class ScriptCompiler {

    /** What every script is called in stack traces. */
    static final String FILE = "Script.groovy";

    private static final int MAX_KEPT = 64;
    /** The parser's time grows faster than the depth: with some hundreds it is minutes. */
    private static final int MAX_DEPTH = 100;

    /** Where a text runs. */
    enum Form {
        /** In a runspace. */
        PIPELINE,
        /** In the parent session, a line of the prompt: what it declares is kept. */
        PROMPT,
        /** In the parent session, a whole file: only what it declares as "observed" is kept. */
        FILE
    }

    private record Key(String text, Form form) {}

    /** Guards itself. The least lately used comes first. */
    private final Map<Key, Class<?>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Class<?>> eldest) {
            return size() > MAX_KEPT;
        }
    };

    /**
     * The class of this text, which is a {@link LabScript}.
     *
     * @throws ScriptCompileException where it can't be compiled
     */
    Class<?> compile(String text, Form form) {
        Key key = new Key(text, form);
        synchronized (kept) {
            Class<?> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Class<?> compiled = compiled(text, form);
        synchronized (kept) {
            kept.put(key, compiled);
        }
        return compiled;
    }

    private static Class<?> compiled(String text, Form form) {
        int tooDeep = Incompleteness.tooDeep(text, MAX_DEPTH);
        if (tooDeep >= 0) {
            throw CompileMistakes.at(tooDeep, text, "more than " + MAX_DEPTH + " brackets are open at once");
        }
        ClassLoader own = LabScript.class.getClassLoader();
        try (GroovyClassLoader loader = new GroovyClassLoader(own, configuration(form))) {
            Class<?> type = loader.parseClass(new GroovyCodeSource(text, FILE, "/runspacelab/script"), false);
            if (!Script.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException("the text declares classes only and has nothing to run");
            }
            return type;
        } catch (CompilationFailedException e) {
            throw CompileMistakes.of(e, text);
        } catch (StackOverflowError e) {
            throw CompileMistakes.at(0, text, "an expression is too long or nested too deep to be compiled");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompilerConfiguration configuration(Form form) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(LabScript.class.getName());
        // It would download code from a network while it compiles.
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        configuration.addCompilationCustomizers(
                new ImportCustomizer().addStarImports("java.time"),
                new EagerTexts(), new ExitGuard(), new InterruptChecks());
        switch (form) {
            case PIPELINE -> {}
            case PROMPT -> configuration.addCompilationCustomizers(new KeptVariables(_ -> true, true));
            case FILE -> configuration.addCompilationCustomizers(new KeptVariables("observed"::equals, false));
        }
        return configuration;
    }
}
