package org.runspacelab.ui.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.runspacelab.session.ValueJson;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.export.Cell;

/** Cells of a store's values. Not for the FX thread: values' own code may run. */
final class ValueCells {

    private final ValueText texts;
    private final ValueJson json;

    ValueCells(ValueText texts) {
        this.texts = texts;
        this.json = new ValueJson(texts);
    }

    /** With all of the value where the format can hold it. */
    Cell whole(@Nullable Object value) {
        Cell simple = simple(value);
        return simple == null ? new Cell.Value(texts.of(value), json.text(value)) : simple;
    }

    /** With one line of a value that is more than one: a history has thousands of them. */
    Cell brief(@Nullable Object value) {
        Cell simple = simple(value);
        return simple == null ? new Cell.Text(texts.of(value)) : simple;
    }

    private static @Nullable Cell simple(@Nullable Object value) {
        return switch (value) {
            case null -> new Cell.Value("null", "null");
            case String text -> new Cell.Text(text);
            case Boolean flag -> new Cell.Value(flag.toString(), flag.toString());
            case Integer number -> Cell.of(number);
            case Long number -> Cell.of(number);
            case Short number -> Cell.of(number);
            case Byte number -> Cell.of(number);
            case Double number -> Cell.of(number);
            case Float number -> Cell.of(number);
            case BigInteger number when number.getClass() == BigInteger.class -> Cell.of(number);
            case BigDecimal number when number.getClass() == BigDecimal.class -> Cell.of(number);
            default -> null;
        };
    }
}
