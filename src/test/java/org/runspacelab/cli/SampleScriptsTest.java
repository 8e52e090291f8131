package org.runspacelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample script prints what the comment at its top promises. */
@Timeout(90)
class SampleScriptsTest {

    private static final Path FOLDER = Path.of("assets", "scripts");
    private static final String PROMISE = "// prints: ";
    private static final String ERROR_PROMISE = "// prints as an error: ";

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".groovy")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void printsWhatItPromises(Path script) throws IOException {

        Call call = new Labs().call("run", script.toString());

        assertThat(call.errLines().stream().map(line -> line.replace("runspace-lab: ", "")))
                .containsExactlyElementsOf(promised(script, ERROR_PROMISE));
        assertThat(call.exit()).isZero();
        List<String> lines = call.outLines();
        assertThat(lines.subList(0, lines.size() - 1).stream().map(line -> line.replace("VERBOSE: ", "")))
                .containsExactlyElementsOf(promised(script, PROMISE))
                .isNotEmpty();
        assertThat(lines.getLast()).startsWith(script.getFileName() + " ok: ");
    }

    private static List<String> promised(Path script, String promise) throws IOException {
        return Files.readAllLines(script).stream()
                .filter(line -> line.startsWith(promise))
                .map(line -> line.substring(promise.length()))
                .toList();
    }

    @Test
    void eachScenarioHasOne() throws IOException {
        List<String> names = scripts().stream().map(file -> file.getFileName().toString()).toList();

        assertThat(names).containsAll(new Labs().get().scenarios().all().stream()
                .map(scenario -> scenario.id() + ".groovy").toList());
    }
}
