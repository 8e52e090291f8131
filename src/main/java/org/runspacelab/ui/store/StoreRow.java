package org.runspacelab.ui.store;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.runspacelab.session.ValueType;

/**
 * One key as the window shows it. Lives as long as the key; its properties change in place, and only where
 * something changed. Belongs to the FX thread.
 */
public final class StoreRow {

    private final Object key;
    private final String keyText;
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper type = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper writer = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private ValueType inputType = ValueType.TEXT;

    StoreRow(Object key, String keyText) {
        this.key = key;
        this.keyText = keyText;
    }

    void show(RowUpdate update) {
        value.set(update.value());
        headline.set(update.headline());
        type.set(update.type());
        writer.set(update.writer());
        version.set(update.version());
        written.set(update.nanos());
        inputType = update.inputType();
    }

    void showRate(double perSecond) {
        rate.set(perSecond);
    }

    public Object key() {
        return key;
    }

    public String keyText() {
        return keyText;
    }

    /** The value in one line. */
    public ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The value as short as can be, to be read from afar: a list is its size. */
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty typeProperty() {
        return type.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty writerProperty() {
        return writer.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** When it was written, a reading of the session's clock. */
    public ReadOnlyLongProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Writes a second, lately. */
    public ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /** The type in which this value would be typed in. */
    public ValueType inputType() {
        return inputType;
    }
}
