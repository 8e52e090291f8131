package org.runspacelab.ui.inject;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Messages;

/** Whether to write only while the key still has a version: the one it had when this was chosen. */
final class VersionGuard {

    private final CheckBox box = new CheckBox();
    private final Messages messages;
    private final ObservableValue<Number> present;
    private long wanted;

    VersionGuard(ReadOnlyObjectProperty<StoreRow> row, Messages messages) {
        this.messages = messages;
        box.setId("inject-only-if");
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.setTooltip(new Tooltip(messages.text("inject.guard.hint")));
        box.setAccessibleHelp(messages.text("inject.guard.hint"));
        present = row.flatMap(StoreRow::versionProperty).orElse(0);
        box.selectedProperty().subscribe(_ -> take());
    }

    CheckBox box() {
        return box;
    }

    /** The version the key must have, where one is wanted. */
    OptionalLong version() {
        return box.isSelected() ? OptionalLong.of(wanted) : OptionalLong.empty();
    }

    /** Another key is meant: what was wanted of the one before means nothing for it. */
    void forget() {
        box.setSelected(false);
    }

    /** The key has this version now, by the injection that was just made. */
    void written(long version) {
        if (box.isSelected()) {
            wanted = version;
            show();
        }
    }

    private void take() {
        wanted = present.getValue().longValue();
        show();
    }

    /** The live version is in the table: here it would change the width of the line with every digit. */
    private void show() {
        box.setText(text());
    }

    private String text() {
        if (!box.isSelected()) {
            return messages.text("inject.guard.unchanged");
        }
        return wanted == 0
                ? messages.text("inject.guard.missing")
                : messages.text("inject.guard", String.valueOf(wanted));
    }
}
