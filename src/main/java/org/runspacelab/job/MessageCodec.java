package org.runspacelab.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runspacelab.runspace.StreamKind;

/**
 * Messages as lines and back. Writing copies the values, and may run their foreign code.
 *
 * @param values makes values of trees
 */
record MessageCodec(ValueDecoder values) {

    /** Of the protocol: parent and child are of the same build, so another one is an error. */
    static final String VERSION = "1";

    private static final int MAX_TEXT = 100_000;

    static String write(Message message) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        ValueEncoder values = new ValueEncoder();
        tree.put("kind", message.getClass().getSimpleName());
        switch (message) {
            case Message.Start(String job, JobScript script, Map<String, @Nullable Object> variables) -> {
                tree.put("version", VERSION);
                tree.put("job", job);
                putScript(tree, script);
                tree.put("variables", encodeAll(values, variables));
            }
            case Message.Hello() -> tree.put("version", VERSION);
            case Message.Written(StreamKind stream, Object value) -> {
                tree.put("stream", stream.toString());
                tree.put("value", values.encode(value));
            }
            case Message.Line(StreamKind stream, String text) -> {
                tree.put("stream", stream.toString());
                tree.put("text", bounded(text));
            }
            case Message.Dropped(long count) -> tree.put("count", Long.toString(count));
            case Message.End(JobState state, String reason, Map<String, @Nullable Object> variables) -> {
                tree.put("state", state.toString());
                tree.put("reason", reason == null ? null : bounded(reason));
                tree.put("variables", encodeAll(values, variables));
            }
            case Message.Stop(), Message.Exiting() -> {}
        }
        return JsonTree.write(tree);
    }

    /** @throws ProtocolException where the line is no message */
    Message read(String line) throws ProtocolException {
        if (!(JsonTree.read(line) instanceof Map<?, ?> tree)) {
            throw new ProtocolException("a line is not a message");
        }
        return switch (text(tree, "kind")) {
            case "Start" -> start(tree);
            case "Stop" -> new Message.Stop();
            case "Hello" -> hello(tree);
            case "Written" -> new Message.Written(stream(tree), values.decode(tree.get("value")));
            case "Line" -> new Message.Line(stream(tree), text(tree, "text"));
            case "Dropped" -> new Message.Dropped(count(tree));
            case "Exiting" -> new Message.Exiting();
            case "End" -> new Message.End(state(tree), optionalText(tree, "reason"), decodeAll(tree));
            default -> throw new ProtocolException("a message is of an unknown kind");
        };
    }

    private static void putScript(Map<String, @Nullable Object> tree, JobScript script) {
        switch (script) {
            case JobScript.OfClass(String className) -> tree.put("class", className);
            case JobScript.OfText(String text) -> tree.put("script", text);
        }
    }

    private Message start(Map<?, ?> tree) throws ProtocolException {
        requireVersion(tree);
        String className = optionalText(tree, "class");
        JobScript script = className == null
                ? new JobScript.OfText(text(tree, "script"))
                : new JobScript.OfClass(className);
        return new Message.Start(text(tree, "job"), script, decodeAll(tree));
    }

    private static Message hello(Map<?, ?> tree) throws ProtocolException {
        requireVersion(tree);
        return new Message.Hello();
    }

    private static void requireVersion(Map<?, ?> tree) throws ProtocolException {
        String version = text(tree, "version");
        if (!version.equals(VERSION)) {
            throw new ProtocolException("it speaks version %.20s of the protocol, not %s".formatted(version, VERSION));
        }
    }

    private static Map<String, @Nullable Object> encodeAll(
            ValueEncoder values, Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> trees = new LinkedHashMap<>();
        variables.forEach((name, value) -> trees.put(name, values.encode(value)));
        return trees;
    }

    private Map<String, @Nullable Object> decodeAll(Map<?, ?> tree) throws ProtocolException {
        if (!(tree.get("variables") instanceof Map<?, ?> trees)) {
            throw new ProtocolException("a message has no variables");
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : trees.entrySet()) {
            variables.put(Objects.toString(entry.getKey()), values.decode(entry.getValue()));
        }
        return Collections.unmodifiableMap(variables);
    }

    private static StreamKind stream(Map<?, ?> tree) throws ProtocolException {
        return constant(StreamKind.values(), tree, "stream");
    }

    private static JobState state(Map<?, ?> tree) throws ProtocolException {
        JobState state = constant(JobState.values(), tree, "state");
        if (!state.isFinal()) {
            throw new ProtocolException("a message says that it ended and is " + state);
        }
        return state;
    }

    private static <E> E constant(E[] constants, Map<?, ?> tree, String name) throws ProtocolException {
        String label = text(tree, name);
        for (E constant : constants) {
            if (String.valueOf(constant).equals(label)) {
                return constant;
            }
        }
        throw new ProtocolException("a message has an unknown " + name);
    }

    private static long count(Map<?, ?> tree) throws ProtocolException {
        return (Long) ScalarType.LONG.read(text(tree, "count"));
    }

    private static String text(Map<?, ?> tree, String name) throws ProtocolException {
        String text = optionalText(tree, name);
        if (text == null) {
            throw new ProtocolException("a message has no " + name);
        }
        return text;
    }

    private static @Nullable String optionalText(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? text : null;
    }

    private static String bounded(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
