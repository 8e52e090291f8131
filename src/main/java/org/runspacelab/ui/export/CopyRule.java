package org.runspacelab.ui.export;

import java.util.function.Function;
import javafx.scene.control.TableColumn;

/** What is copied of a column whose cells hold something else than the text they show. */
public sealed interface CopyRule<S> {

    /** The text that the row shows in this column. */
    record Shown<S>(Function<S, String> text) implements CopyRule<S> {}

    /** Nothing: it is a drawing. */
    record Nothing<S>() implements CopyRule<S> {}

    /** Gives a column its rule. */
    static <S> void set(TableColumn<S, ?> column, CopyRule<S> rule) {
        column.setUserData(rule);
    }
}
