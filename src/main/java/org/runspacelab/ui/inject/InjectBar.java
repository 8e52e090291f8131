package org.runspacelab.ui.inject;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.ValueText;
import org.runspacelab.session.ValueType;
import org.runspacelab.session.settings.SavedInjection;
import org.runspacelab.ui.store.StoreRow;
import org.runspacelab.ui.store.ValueEditor;
import org.runspacelab.ui.theme.Lazy;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** Where the user writes into the store while loops run. The key follows the selected row unless it was typed. */
public final class InjectBar implements ValueEditor {

    private final InjectModel model;
    private final Messages messages;
    private final ComboBox<String> key = new ComboBox<>();
    private final ChoiceBox<ValueType> type = new ChoiceBox<>();
    private final ValueInput input;
    private final Target target;
    private final VersionGuard guard;
    private final VBox root = new VBox();
    private final ObservableList<StoreRow> rows;

    public InjectBar(InjectModel model, SavedModel saved, Messages messages, ObservableList<StoreRow> rows) {
        this.model = model;
        this.messages = messages;
        this.rows = rows;
        target = new Target(rows);
        guard = new VersionGuard(target.rowProperty(), messages);
        input = new ValueInput(messages, this::inject, model::clearProblem, model.undo()::undo,
                () -> model.now().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString());
        BarButtons buttons = new BarButtons(model, messages,
                new Lazy<>(() -> new ReceiptsPane(model.receipts(), messages)),
                new Lazy<>(() -> new SavedPane(saved, messages, this::draft, this::use, this::injectSaved)));
        Feedback feedback = new Feedback(model, messages, target, type.valueProperty());
        WrapLine line = new WrapLine(WrapLine.mayGo(title()), WrapLine.growing(key()), WrapLine.growing(type()),
                WrapLine.growing(input.root()), guard.box(), button(), buttons.root(), WrapLine.growing(feedback.root()));
        line.getStyleClass().add("inject-line");
        root.getStyleClass().addAll("panel", "inject-bar");
        root.getChildren().addAll(line, buttons.panes());
    }

    public Region root() {
        return root;
    }

    /** Shows the key of the row that was selected and the type its value has. */
    public void follow(@Nullable StoreRow row) {
        if (row == null) {
            return;
        }
        name(row.key(), row.keyText());
        type.setValue(row.inputType());
    }

    public void focusValue() {
        input.requestFocus();
    }

    @Override
    public boolean accept(StoreRow row, String text) {
        return model.inject(row.key(), row.inputType(), text);
    }

    /** Brings the whole value into the bar. */
    @Override
    public void open(StoreRow row) {
        follow(row);
        model.edit(row.key(), text -> {
            input.setText(text);
            input.requestFocus();
        });
    }

    private Node title() {
        Label title = new Label(messages.text("inject.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Label.USE_PREF_SIZE);
        return title;
    }

    private Node key() {
        key.setId("inject-key");
        key.setPromptText(messages.text("inject.key"));
        key.setAccessibleText(messages.text("inject.key"));
        key.setEditable(true);
        key.getEditor().textProperty().subscribe(this::typedKey);
        key.setOnShowing(_ -> key.getItems().setAll(keys()));
        return key;
    }

    private Node type() {
        type.setId("inject-type");
        type.setAccessibleText(messages.text("inject.type"));
        type.getItems().setAll(ValueType.values());
        type.setConverter(new Names());
        type.setValue(ValueType.NUMBER);
        type.valueProperty().subscribe(wanted -> {
            input.fit(wanted);
            model.clearProblem();
        });
        return type;
    }

    private Button button() {
        Button inject = new Button(messages.text("inject.button"), new FontIcon(Feather.EDIT_3));
        inject.setId("inject-button");
        inject.getStyleClass().add("accent");
        inject.setMinWidth(Button.USE_PREF_SIZE);
        inject.setOnAction(_ -> inject());
        return inject;
    }

    private void inject() {
        if (model.inject(model.store(), target.key(), type.getValue(), input.text(), guard.version(), guard::written)) {
            input.injected();
        }
    }

    private void typedKey(String text) {
        model.clearProblem();
        StoreRow before = target.rowProperty().get();
        target.type(text);
        if (target.rowProperty().get() != before) {
            guard.forget();
        }
    }

    private void name(Object named, String shown) {
        key.getEditor().setText(shown);
        target.choose(named, shown);
    }

    private SavedInjection draft(String name) {
        Object named = target.key();
        Object kept = named instanceof Number number && number.longValue() == number.doubleValue()
                ? (Object) number.longValue()
                : named.toString();
        return new SavedInjection(name, model.store().name(), kept, type.getValue(), input.text());
    }

    private void use(SavedInjection saved) {
        name(keyOf(saved), ValueText.line(saved.key().toString()));
        type.setValue(saved.type());
        input.setText(saved.text());
        input.requestFocus();
    }

    private void injectSaved(SavedInjection saved) {
        use(saved);
        model.inject(model.store(), keyOf(saved), saved.type(), saved.text(), OptionalLong.empty(), _ -> {});
    }

    /** A number in the file may be an int in the store. */
    private Object keyOf(SavedInjection saved) {
        return rows.stream()
                .map(StoreRow::key)
                .filter(each -> saved.key() instanceof Long number
                        && (each instanceof Integer || each instanceof Long)
                        && ((Number) each).longValue() == number)
                .findFirst()
                .orElse(saved.key());
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
