package org.runspacelab.session.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table in each of its formats. */
class TableTextTest {

    @Test
    void aTableInCommaSeparatedValues() throws IOException {
        assertThat(csv(Cell.of("a"), Cell.of(-5), new Cell.Empty())).isEqualTo("one,two,three\r\na,-5,\r\n");
    }

    @Test
    void whatWouldBreakALineOfCommaSeparatedValuesIsQuoted() throws IOException {
        assertThat(csv(Cell.of("a,b"), Cell.of("say \"hi\""), Cell.of("two\nlines\r\nthree")))
                .endsWith("\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\r\nthree\"\r\n");
        assertThat(csv(Cell.of(" edge "), Cell.of("a;b"), Cell.of("é 😀")))
                .endsWith("\r\n\" edge \",\"a;b\",é 😀\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "-", "+33 1 23"})
    void aTextCannotBecomeAFormula(String text) throws IOException {
        assertThat(CellText.of(Cell.of(text))).isEqualTo("'" + text);
        assertThat(TsvText.of(table(Cell.of(text), Cell.of(""), Cell.of(""))).split("\n", 2)[1].replace("\"", ""))
                .startsWith("'");
        assertThat(json(Cell.of(text), Cell.of(""), Cell.of(""))).doesNotContain("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+2.50", "-1e-9", "00014", "12:01", "a=b", "", " "})
    void aTextThatIsNoFormulaStaysAsItIs(String text) {
        assertThat(CellText.of(Cell.of(text))).isEqualTo(text);
    }

    @Test
    void aTitleCannotBecomeAFormulaEither() throws IOException {
        StringWriter out = new StringWriter();
        CsvText.write(new Table(List.of(new Table.Column("a", "=A")), List.of()), out);

        assertThat(out).hasToString("'=A\r\n");
    }

    @Test
    void whatIsNotFiniteIsAText() {
        assertThat(CellText.of(Cell.of(Double.NEGATIVE_INFINITY))).isEqualTo("'-Infinity");
        assertThat(CellText.of(Cell.of(Float.NaN))).isEqualTo("NaN");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreMadeVisible() {
        assertThat(CellText.of(Cell.of("a\0b\u001B[0m\u007F"))).isEqualTo("a␀b␛[0m␡");
        assertThat(CellText.of(Cell.of("half \uD83D here"))).isEqualTo("half \uFFFD here");
    }

    @Test
    void tabSeparatedLinesHaveAHeaderAndPasteCellByCell() {
        assertThat(TsvText.of(table(Cell.of("tab\there"), Cell.of("two\nlines"), Cell.of(7))))
                .isEqualTo("one\ttwo\tthree\n\"tab\there\"\t\"two\nlines\"\t7");
    }

    @Test
    void jsonHasAnObjectARowWithNumbersAsNumbers() throws IOException {
        assertThat(json(Cell.of("say \"hi\"\n\0😀"), Cell.of(2.5), new Cell.Value("2: a, b", "[\"a\",\"b\"]")))
                .isEqualTo("[\n{\"one\":\"say \\\"hi\\\"\\n\\u0000😀\",\"two\":2.5,\"three\":[\"a\",\"b\"]}\n]\n");
        assertThat(json(new Cell.Empty(), Cell.of(new BigInteger("98765432109876543210")),
                Cell.of(new BigDecimal("0.10"))))
                .isEqualTo("[\n{\"one\":null,\"two\":98765432109876543210,\"three\":0.10}\n]\n");
        assertThat(json(Cell.of("\uDE00 half"), Cell.of(1), Cell.of(Long.MIN_VALUE)))
                .contains("\"\uFFFD half\"", "-9223372036854775808");
    }

    @Test
    void aTableWithoutRowsIsAnEmptyListOrAHeaderAlone() throws IOException {
        Table none = new Table(List.of(new Table.Column("a", "A")), List.of());
        StringWriter json = new StringWriter();
        JsonText.write(none, json);

        assertThat(json).hasToString("[]\n");
        assertThat(TsvText.of(none)).isEqualTo("A");
    }

    @Test
    void aTableRefusesWhatHasNoColumnOrTwo() {
        Table.Column column = new Table.Column("a", "A");
        assertThatThrownBy(() -> new Table(List.of(column, column), List.of()))
                .hasMessage("two columns are called a");
        assertThatThrownBy(() -> new Table(List.of(column), List.of(List.of())))
                .hasMessage("a row has 0 cells for 1 columns");
    }

    private static Table table(Cell one, Cell two, Cell three) {
        return new Table(
                List.of(new Table.Column("one", "one"), new Table.Column("two", "two"),
                        new Table.Column("three", "three")),
                List.of(List.of(one, two, three)));
    }

    private static String csv(Cell one, Cell two, Cell three) throws IOException {
        StringWriter out = new StringWriter();
        CsvText.write(table(one, two, three), out);
        return out.toString();
    }

    private static String json(Cell one, Cell two, Cell three) throws IOException {
        StringWriter out = new StringWriter();
        JsonText.write(table(one, two, three), out);
        return out.toString();
    }
}
