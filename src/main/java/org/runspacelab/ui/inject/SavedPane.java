package org.runspacelab.ui.inject;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.runspacelab.session.settings.SavedInjection;
import org.runspacelab.ui.theme.Messages;
import org.runspacelab.ui.theme.WrapLine;

/** The saved injections: to use, inject, name, order and delete, by keyboard as by mouse. */
final class SavedPane {

    private final SavedModel model;
    private final Messages messages;
    private final Function<String, SavedInjection> present;
    private final Consumer<SavedInjection> use;
    private final Consumer<SavedInjection> inject;
    private final ListView<SavedInjection> list;
    private final TextField name = new TextField();
    private final VBox root;

    /**
     * @param present what is in the bar, under this name
     * @param use puts one into the bar
     * @param inject makes one at once
     */
    SavedPane(SavedModel model, Messages messages, Function<String, SavedInjection> present,
            Consumer<SavedInjection> use, Consumer<SavedInjection> inject) {
        this.model = model;
        this.messages = messages;
        this.present = present;
        this.use = use;
        this.inject = inject;
        list = new ListView<>(model.all());
        list.setId("saved-list");
        list.setAccessibleText(messages.text("saved.title"));
        list.getStyleClass().addAll("bar-list", "dense");
        Label empty = new Label(messages.text("saved.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("text-muted");
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new SavedCell(messages, model::move, use));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                name.setText(one.name());
            }
        });
        Label problem = new Label();
        problem.setId("saved-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        root = new VBox(controls(), problem, list);
        root.setId("saved-pane");
        root.getStyleClass().add("bar-pane");
        root.disableProperty().bind(model.loadedProperty().not().and(model.problemProperty().isEmpty()));
    }

    Node root() {
        return root;
    }

    void requestFocus() {
        (model.all().isEmpty() ? name : list).requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private Node controls() {
        name.setId("saved-name");
        name.setPromptText(messages.text("saved.name"));
        name.setAccessibleText(messages.text("saved.name"));
        name.setOnAction(_ -> save());
        name.setPrefColumnCount(12);
        Button save = new Button(messages.text("saved.save"));
        save.setId("saved-save");
        save.setTooltip(new Tooltip(messages.text("saved.save.hint")));
        save.setOnAction(_ -> save());
        HBox onSelected = new HBox(
                button("use", Feather.CORNER_UP_LEFT, _ -> use()),
                button("inject", Feather.EDIT_3, _ -> injectNow()),
                button("rename", Feather.TYPE, this::rename),
                button("up", Feather.CHEVRON_UP, index -> move(index, -1)),
                button("down", Feather.CHEVRON_DOWN, index -> move(index, 1)),
                button("delete", Feather.TRASH_2, this::remove));
        onSelected.getStyleClass().add("inject-buttons");
        BooleanBinding none = Bindings.createBooleanBinding(
                () -> list.getSelectionModel().getSelectedIndex() < 0,
                list.getSelectionModel().selectedIndexProperty());
        onSelected.disableProperty().bind(none);
        return new WrapLine(WrapLine.growing(name), save, onSelected);
    }

    private Button button(String what, Feather icon, IntConsumer action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("saved-" + what);
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(messages.text("saved." + what)));
        button.setAccessibleText(messages.text("saved." + what));
        button.setOnAction(_ -> action.accept(list.getSelectionModel().getSelectedIndex()));
        return button;
    }

    private void key(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index < 0) {
            return;
        }
        boolean done = true;
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShortcutDown()) {
                    injectNow();
                } else {
                    use();
                }
            }
            case DELETE -> remove(index);
            case F2 -> {
                name.requestFocus();
                name.selectAll();
            }
            case UP, DOWN -> {
                done = event.isAltDown();
                if (done) {
                    move(index, event.getCode() == KeyCode.UP ? -1 : 1);
                }
            }
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void save() {
        int index = model.save(present.apply(name.getText().strip()));
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        }
    }

    private void use() {
        use.accept(list.getSelectionModel().getSelectedItem());
    }

    private void injectNow() {
        inject.accept(list.getSelectionModel().getSelectedItem());
    }

    private void rename(int index) {
        model.rename(index, name.getText().strip());
        list.getSelectionModel().clearAndSelect(index);
    }

    private void remove(int index) {
        model.remove(index);
        list.getSelectionModel().clearAndSelect(Math.min(index, model.all().size() - 1));
    }

    private void move(int index, int by) {
        model.move(index, index + by);
        list.getSelectionModel().clearAndSelect(Math.clamp(index + by, 0, model.all().size() - 1));
    }
}
