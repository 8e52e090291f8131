package org.runspacelab.ui.inject;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.ValueType;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.theme.Messages;

/** Where the user writes into the store while loops run. The key follows the selected row unless it was typed. */
public final class InjectBar {

    private final InjectModel model;
    private final Messages messages;
    private final ComboBox<String> key = new ComboBox<>();
    private final ChoiceBox<ValueType> type = new ChoiceBox<>();
    private final TextField value = new TextField();
    private final ChoiceBox<Boolean> onOff = new ChoiceBox<>();
    private final VBox root = new VBox();
    private final ObservableList<StoreRow> rows;
    private @Nullable StoreRow selected;

    public InjectBar(InjectModel model, Messages messages, ObservableList<StoreRow> rows) {
        this.model = model;
        this.messages = messages;
        this.rows = rows;
        root.getStyleClass().addAll("panel", "inject-bar");
        root.getChildren().addAll(fields(), feedback());
    }

    public Region root() {
        return root;
    }

    /** Shows the key of the row that was selected and the type its value has. */
    public void follow(@Nullable StoreRow row) {
        if (row == null) {
            return;
        }
        selected = row;
        key.getEditor().setText(row.keyText());
        type.setValue(row.inputType());
    }

    public void focusValue() {
        (type.getValue() == ValueType.SWITCH ? onOff : value).requestFocus();
    }

    private Node fields() {
        key.setId("inject-key");
        key.setPromptText(messages.text("inject.key"));
        key.setEditable(true);
        key.getEditor().textProperty().subscribe(this::typedKey);
        key.setOnShowing(_ -> key.getItems().setAll(keys()));
        type.setId("inject-type");
        type.getItems().setAll(ValueType.values());
        type.setConverter(new Names());
        type.setValue(ValueType.NUMBER);
        type.valueProperty().subscribe(this::fit);
        value.setId("inject-value");
        value.setPromptText(messages.text("inject.value"));
        value.setOnAction(_ -> inject());
        value.textProperty().subscribe(_ -> model.clearProblem());
        onOff.setId("inject-switch");
        onOff.getItems().setAll(true, false);
        onOff.setValue(false);
        StackPane editor = new StackPane(value, onOff);
        editor.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(editor, Priority.ALWAYS);
        Button inject = new Button(messages.text("inject.button"), new FontIcon(Feather.EDIT_3));
        inject.setId("inject-button");
        inject.getStyleClass().add("accent");
        inject.setOnAction(_ -> inject());
        Label title = new Label(messages.text("inject.title"));
        title.getStyleClass().add("panel-title");
        key.setAccessibleText(messages.text("inject.key"));
        type.setAccessibleText(messages.text("inject.type"));
        value.setAccessibleText(messages.text("inject.value"));
        onOff.setAccessibleText(messages.text("inject.value"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        type.setMinWidth(Region.USE_PREF_SIZE);
        inject.setMinWidth(Region.USE_PREF_SIZE);
        HBox fields = new HBox(title, key, type, editor, inject);
        fields.getStyleClass().add("inject-fields");
        return fields;
    }

    private Node feedback() {
        Label problem = new Label();
        problem.setId("inject-problem");
        problem.getStyleClass().addAll("problem", "danger");
        problem.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Label receipt = new Label();
        receipt.setId("inject-receipt");
        receipt.getStyleClass().add("receipt");
        receipt.textProperty().bind(model.receiptProperty().map(
                text -> text.isEmpty() ? messages.text("inject.hint") : text));
        receipt.graphicProperty().bind(model.settledProperty().map(InjectBar::receiptIcon));
        receipt.visibleProperty().bind(problem.visibleProperty().not());
        receipt.managedProperty().bind(receipt.visibleProperty());
        return new StackPane(left(receipt), left(problem));
    }

    private static Node left(Label label) {
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Node receiptIcon(boolean settled) {
        return new FontIcon(settled ? Feather.CHECK_CIRCLE : Feather.CLOCK);
    }

    private void inject() {
        String text = type.getValue() == ValueType.SWITCH ? String.valueOf(onOff.getValue()) : value.getText();
        if (model.inject(keyObject(), type.getValue(), text)) {
            value.selectAll();
        }
    }

    /** A row's key is itself (a number, for instance) as long as its text was not changed. */
    private Object keyObject() {
        String text = key.getEditor().getText().strip();
        return selected != null && selected.keyText().equals(text) ? selected.key() : text;
    }

    private void typedKey(String text) {
        model.clearProblem();
        if (selected != null && !selected.keyText().equals(text)) {
            selected = null;
        }
    }

    private void fit(ValueType wanted) {
        boolean isSwitch = wanted == ValueType.SWITCH;
        onOff.setVisible(isSwitch);
        value.setVisible(!isSwitch);
        value.setDisable(wanted == ValueType.NULL);
        value.setPromptText(messages.text("inject.value." + wanted));
        model.clearProblem();
    }

    private List<String> keys() {
        return rows.stream().map(StoreRow::keyText).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private final class Names extends StringConverter<ValueType> {
        @Override
        public String toString(@Nullable ValueType value) {
            return value == null ? "" : messages.text("type." + value);
        }

        @Override
        public @Nullable ValueType fromString(String text) {
            return null;
        }
    }
}
