package org.runspacelab.ui.inject;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** What the bar says: a change of type, what is wrong, what an undo would overwrite, and the last receipt. */
final class Feedback {

    private final Messages messages;
    private final VBox root;

    Feedback(InjectModel model, Messages messages, Target target, ObservableValue<ValueType> type) {
        this.messages = messages;
        root = new VBox(typeChange(target, type), problem(model), question(model.undo()), receipt(model.receipts()));
        root.getStyleClass().add("inject-feedback");
    }

    Node root() {
        return root;
    }

    private Node typeChange(Target target, ObservableValue<ValueType> type) {
        ObservableValue<String> present = target.rowProperty().flatMap(StoreRow::typeProperty).orElse("");
        Label change = label("inject-type-change", Feather.ALERT_TRIANGLE);
        change.getStyleClass().add("type-change");
        change.textProperty().bind(Bindings.createStringBinding(
                () -> change(target.rowProperty().get(), present.getValue(), type.getValue()), present, target.rowProperty(), type));
        shownWhereNotEmpty(change);
        return change;
    }

    private String change(@Nullable StoreRow row, String present, @Nullable ValueType wanted) {
        if (row == null || wanted == null || row.inputType() == ValueType.NULL) {
            return "";
        }
        // An object of any other class would be typed in as text, and then is no more what it was.
        boolean same = row.inputType() == wanted && (wanted != ValueType.TEXT || present.equals(ValueText.typeOf("")));
        return same ? "" : messages.text("inject.change", present, messages.text("type." + wanted));
    }

    private static Node problem(InjectModel model) {
        Label problem = label("inject-problem", Feather.ALERT_CIRCLE);
        problem.getStyleClass().addAll("problem", "danger");
        problem.textProperty().bind(model.problemProperty());
        shownWhereNotEmpty(problem);
        return problem;
    }

    private Node question(UndoModel undo) {
        Label question = label("inject-question", Feather.HELP_CIRCLE);
        question.textProperty().bind(undo.questionProperty());
        Button overwrite = new Button(messages.text("undo.overwrite"));
        overwrite.setId("inject-overwrite");
        overwrite.getStyleClass().add("danger");
        overwrite.setOnAction(_ -> undo.overwrite());
        Button keep = new Button(messages.text("undo.keep"));
        keep.setId("inject-keep");
        keep.setOnAction(_ -> undo.keep());
        WrapLine line = new WrapLine(question, overwrite, keep);
        line.visibleProperty().bind(undo.questionProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        // The answer that loses nothing is the one at hand.
        line.visibleProperty().subscribe(asked -> {
            if (asked) {
                keep.requestFocus();
            }
        });
        return line;
    }

    private Node receipt(Receipts receipts) {
        Label receipt = label("inject-receipt", Feather.CLOCK);
        receipt.getStyleClass().add("receipt");
        ObservableValue<ReceiptLine> last = Bindings.valueAt(receipts.lines(), 0);
        receipt.textProperty().bind(last.flatMap(ReceiptLine::textProperty).orElse(messages.text("inject.hint")));
        FontIcon icon = new FontIcon(Feather.CLOCK);
        receipt.setGraphic(icon);
        last.flatMap(ReceiptLine::settledProperty).orElse(false).subscribe(settled ->
                icon.setIconCode(settled ? Feather.CHECK_CIRCLE : Feather.CLOCK));
        return receipt;
    }

    private static Label label(String id, Feather icon) {
        Label label = new Label();
        label.setId(id);
        label.setGraphic(new FontIcon(icon));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static void shownWhereNotEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
