package org.runspacelab.ui.store;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(Pace.NONE);
    private final ReadOnlyObjectWrapper<Losses> losses = new ReadOnlyObjectWrapper<>(Losses.NONE);
    private final ReadOnlyObjectWrapper<Trend> trend = new ReadOnlyObjectWrapper<>(Trend.NONE);
    private final ReadOnlyBooleanWrapper flashing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper sampled = new ReadOnlyLongWrapper();
    private final Samples samples = new Samples();
    private double number = Double.NaN;
    private long flashUntil;
    private ValueType inputType = ValueType.TEXT;
    private boolean whole = true;

    StoreRow(Object key, String keyText) {
        this.key = key;
        this.keyText = keyText;
    }

    /** Shows the key for the first time, or as another store has it: nothing of what was before is compared. */
    void showFirst(RowUpdate update) {
        samples.clear();
        sampled.set(sampled.get() + 1);
        trend.set(Trend.NONE);
        flashing.set(false);
        pace.set(Pace.NONE);
        take(update);
    }

    /** Shows a write to the key; true where it changed the value, and so is lit from now on. */
    boolean show(RowUpdate update, long now) {
        boolean changed = !update.value().equals(value.get());
        trend.set(trend.get().after(number, update.number()));
        take(update);
        if (changed) {
            flashUntil = now + FlashEnds.LENGTH;
            flashing.set(true);
        }
        return changed;
    }

    /** Whether a change is to be lit: not on the selected row, which is being read, nor for who wants calm. */
    static boolean isLit(boolean changed, boolean selected, boolean calm) {
        return changed && !selected && !calm;
    }

    /** Puts the light out where its time is over; true where it is out. */
    boolean endFlash(long now) {
        if (flashing.get() && now - flashUntil >= 0) {
            flashing.set(false);
        }
        return !flashing.get();
    }

    void endFlash() {
        flashing.set(false);
    }

    void showRate(double perSecond) {
        pace.set(pace.get().at(perSecond));
    }

    void showStale(boolean stale) {
        pace.set(pace.get().stale(stale));
    }

    private void take(RowUpdate update) {
        // First: who listens to the properties asks for these.
        inputType = update.inputType();
        whole = update.whole();
        value.set(update.value());
        headline.set(update.headline());
        type.set(update.type());
        writer.set(update.writer());
        version.set(update.version());
        written.set(update.nanos());
        losses.set(update.lost());
        showStale(update.stale());
        sample(update.number());
    }

    private void sample(double next) {
        number = next;
        if (samples.size() > 0 || Double.isFinite(next)) {
            samples.add(next);
            sampled.set(sampled.get() + 1);
        }
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

    /** How often it is written, and whether its writer still lives. */
    ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** The writes to it that were lost. */
    ReadOnlyObjectProperty<Losses> lossesProperty() {
        return losses.getReadOnlyProperty();
    }

    /** Which way a number went last. */
    ReadOnlyObjectProperty<Trend> trendProperty() {
        return trend.getReadOnlyProperty();
    }

    /** True for half a second after the value changed. */
    ReadOnlyBooleanProperty flashingProperty() {
        return flashing.getReadOnlyProperty();
    }

    /** Rises with each change of {@link #samples()}. */
    ReadOnlyLongProperty sampledProperty() {
        return sampled.getReadOnlyProperty();
    }

    /** The numbers it was last shown with; none where the value is no number. */
    Samples samples() {
        return samples;
    }

    /** True where the line says all of the value, so that it can be edited as a line. */
    boolean isWhole() {
        return whole;
    }

    /** The type in which this value would be typed in. */
    public ValueType inputType() {
        return inputType;
    }
}
