package org.runspacelab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runspacelab.session.HostileValues;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.export.Cell;
import org.runspacelab.session.export.SafeFile;
import org.runspacelab.session.export.Table;
import org.runspacelab.session.export.TableFormat;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Every hostile value as a cell, in every format: files that others read, and that do nothing there. */
@Timeout(60)
class HostileExportTest {

    private static final HostileValues VALUES = new HostileValues();
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(1_000_000).build()).build()).build();
    private static final ValueText TEXTS = new ValueText();

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return VALUES.all().keySet().stream();
    }

    @AfterAll
    static void release() {
        VALUES.release();
        TEXTS.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCell(String name) throws IOException {
        ValueCells cells = new ValueCells(TEXTS);
        Object value = VALUES.all().get(name);
        for (Cell cell : List.of(cells.whole(value), cells.brief(value))) {
            Table table = new Table(
                    List.of(new Table.Column("key", name), new Table.Column("value", "Value")),
                    List.of(List.of(Cell.of(name), cell)));
            for (TableFormat format : TableFormat.values()) {
                Path file = folder.resolve("a" + format.extension());
                SafeFile.write(file, out -> format.write(table, out));

                String text = Files.readString(file);
                if (text.startsWith("[")) {
                    JsonNode row = MAPPER.readTree(text).get(0);
                    assertThat(row.size()).isEqualTo(2);
                } else {
                    assertThat(text.codePoints().noneMatch(HostileExportTest::isObeyed)).isTrue();
                    String begin = text.lines().skip(1).findFirst().orElseThrow();
                    assertThat(begin.substring(0, Math.min(100, begin.length()))).startsWith(name)
                            .doesNotContainPattern(",\"?[=@]");
                }
            }
        }
    }

    private static boolean isObeyed(int c) {
        return c < 0x20 && c != '\t' && c != '\r' && c != '\n' || c == 0x7f
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
